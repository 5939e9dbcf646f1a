import type { Padding, Point, Size } from '../../../geo/index.ts';
import type { Viewport } from '../../camera/projection.ts';
import type { DrawnRoute } from '../routes/draw.ts';
import type { RoutePainting } from '../../scene/route-painting.ts';
import { pathData, projectedPixel } from '../../camera/projected-line.ts';
import { hasCard } from './facts.ts';

/** Where a reader points at a route. */
export interface RouteAnchor {
	route: RoutePainting;
	/** In the viewport's units: at the aircraft, or halfway along what is drawn. */
	at: Point;
	/** All that is drawn of it, as path data, and the worlds in which the picture shows it. */
	d: string;
	worlds: readonly number[];
}

/** The routes that have a card and are in the picture. */
export function anchorsOf(drawn: readonly DrawnRoute[], viewport: Viewport): RouteAnchor[] {
	return drawn.flatMap(({ route, fraction, strokes, worlds, head, middle }) => {
		const at = head?.at ?? (middle && projectedPixel(middle, viewport));
		if (!at || fraction <= 0 || !hasCard(route)) return [];
		return [{ route, at, d: strokes.map(({ lines }) => pathData(lines)).join(''), worlds }];
	});
}

/** A card's width, its distance from the anchor, and from the edges, in pixels. */
const WIDTH = 272;
const OFF = 22;
const EDGE = 8;

/** The shortest that a card may be, where the map leaves it little room. */
const LEAST = 96;

/**
 * Where a card stands, as CSS: above its anchor or below, whichever has more room, and never past what the page leaves free.
 * Its height is not needed for that, so nothing is measured.
 */
export function cardPlace([x, y]: Point, { width, height }: Size, inset: Padding): string {
	const [left, right] = [inset.left + EDGE, width - inset.right - EDGE];
	const wide = Math.min(WIDTH, right - left);
	const start = Math.max(left, Math.min(x - wide / 2, right - wide));
	const [above, below] = [y - inset.top, height - inset.bottom - y].map((room) => room - OFF - EDGE) as [
		number,
		number
	];
	const side =
		above > below ? `bottom: ${(height - y + OFF).toFixed(1)}px` : `top: ${(y + OFF).toFixed(1)}px`;
	const room = Math.max(LEAST, above, below);
	return `left: ${start.toFixed(1)}px; ${side}; width: ${wide.toFixed(1)}px; max-height: ${room.toFixed(1)}px`;
}
