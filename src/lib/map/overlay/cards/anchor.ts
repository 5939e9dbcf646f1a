import type { Padding, Point, Size } from '../../../geo/index.ts';
import type { Viewport } from '../../camera/projection.ts';
import type { DrawnRoute } from '../routes/draw.ts';
import type { RoutePainting } from '../../scene/route-painting.ts';
import { pathData, projectedPixel } from '../../camera/projected-line.ts';
import { hasCard } from './facts.ts';

/** Where a reader points at a route. */
export interface RouteAnchor {
	route: RoutePainting;
	/** At the aircraft, or halfway along what is drawn: as a fraction of the line, and in the viewport's units. */
	fraction: number;
	at: Point;
	/** Where its line is at a fraction of its length, in the viewport's units; undefined behind the horizon. */
	pointAt: (fraction: number) => Point | undefined;
	/** All that is drawn of it, as path data, and the worlds in which the picture shows it. */
	d: string;
	worlds: readonly number[];
}

/** The routes that have a card and are in the picture. */
export function anchorsOf(drawn: readonly DrawnRoute[], viewport: Viewport): RouteAnchor[] {
	return drawn.flatMap(({ route, fraction: end, strokes, worlds, head, at: tangentAt }) => {
		const pointAt = (fraction: number): Point | undefined => {
			const tangent = tangentAt(fraction);
			return tangent && projectedPixel(tangent.at, viewport);
		};
		const fraction = head ? end : end / 2;
		const at = head?.at ?? pointAt(fraction);
		if (!at || end <= 0 || !hasCard(route)) return [];
		const d = strokes.map(({ lines }) => pathData(lines)).join('');
		return [{ route, fraction, at, pointAt, d, worlds }];
	});
}

/** A card's width, its distance from the anchor, and from the edges, in pixels. */
const WIDTH = 272;
const OFF = 22;
const EDGE = 8;

/** The shortest that a card may be, where the map leaves it little space. */
const LEAST = 96;

/**
 * Where a card stands, as CSS: above its anchor or below, whichever has more space, and never past what the page leaves free.
 * Its height is not needed for that, so nothing is measured. A narrow window shows it as a sheet instead.
 */
export function cardPlace([x, y]: Point, { width, height }: Size, inset: Padding): string {
	const [left, right] = [inset.left + EDGE, width - inset.right - EDGE];
	const wide = Math.min(WIDTH, right - left);
	const start = Math.max(left, Math.min(x - wide / 2, right - wide));
	const [above, below] = [y - inset.top - OFF - EDGE, height - inset.bottom - y - OFF - EDGE];
	const [top, bottom] = above > below ? ['auto', px(height - y + OFF)] : [px(y + OFF), 'auto'];
	const high = Math.max(LEAST, above, below);
	return `--place: ${top} auto ${bottom} ${px(start)}; --wide: ${px(wide)}; --high: ${px(high)}`;
}

const px = (value: number): string => `${value.toFixed(1)}px`;
