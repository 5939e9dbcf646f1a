import type { RoutePainting, Stroke } from '../../scene/route-painting.ts';
import { unitsPerPixel, type Viewport } from '../../camera/projection.ts';
import { worldsShowing } from '../../camera/world-copies.ts';
import { placeHeads, type Head } from './heads.ts';
import { lanesOf } from './lanes.ts';
import {
	tangentAt,
	projectLine,
	cutLine,
	type Tangent,
	type ProjectedLine
} from '../../camera/projected-line.ts';
import { marksOf, type Marks } from './marks.ts';
import { flownFraction, measureRoute, partAt, type RoutePart } from '../../route/measure.ts';

/** A gap whose words stand on its line. */
export interface DrawnGap extends Tangent {
	/** Milliseconds; null where the track has no times. */
	duration: number | null;
	/** How long its line is, in the viewport's units. */
	length: number;
}

/** A route as it is drawn. */
export interface DrawnRoute {
	route: RoutePainting;
	/** How much of its whole length is drawn, 0–1. */
	fraction: number;
	strokes: Stroke[];
	/** The worlds in which the picture shows the line, counted from the first to the east. */
	worlds: number[];
	marks: Marks | undefined;
	gaps: DrawnGap[];
	/** The aircraft; undefined without a silhouette, and behind the horizon. */
	head: Head | undefined;
	/** The aircraft at the end of its line, where it will arrive. */
	arrival: Head | undefined;
	/** Whether it is in a gap, so that nobody knows where it is. */
	inGap: boolean;
	/** Where its line is at a fraction of its length; undefined behind the horizon. */
	at: (fraction: number) => Tangent | undefined;
}

/** Works out what is drawn of the routes of a picture. */
export function drawRoutes(routes: readonly RoutePainting[], viewport: Viewport): DrawnRoute[] {
	const lanes = lanesOf(routes);
	const px = unitsPerPixel(viewport);
	const drawn = routes.map((route, r) => {
		const measured = measureRoute(route);
		const { parts } = measured;
		const fraction = Math.min(1, Math.max(0, flownFraction(route, measured)));
		const since = route.trail === undefined ? 0 : fraction - route.trail;
		const lines = parts.map(({ line }, i) => projectLine(line, viewport, lanes[r]![i]));
		const strokes = parts.flatMap((part, i) => {
			const projected = lines[i]!;
			return (
				route.split?.(part, projected, fraction, since) ?? {
					certainty: part.certainty,
					lines: cutLine(projected, fraction, since)
				}
			);
		});
		const gaps = parts.flatMap((part, i) => drawnGapOf(part, lines[i]!, fraction, px));
		const marks = route.marks === false ? undefined : marksOf(parts, lines, fraction, since, px);
		const at = (place: number): Tangent | undefined => {
			const projected = lines.at(parts.findIndex(({ line }) => place < line.end));
			return projected && tangentAt(projected, place);
		};
		const part = partAt(measured, fraction);
		const tipAt = (place: number): Tangent | undefined =>
			(route.shape ?? route.aircraft) ? at(place) : undefined;
		return {
			route,
			fraction,
			strokes,
			worlds: parts.length > 0 ? worldsShowing(measured.west, measured.east, viewport) : [0],
			marks,
			gaps,
			head: tipAt(fraction),
			arrival: tipAt(1),
			inGap: part?.certainty === 'gap' && fraction < part.line.end,
			at
		};
	});
	const heads = placed(drawn, 'head', viewport);
	const arrivals = placed(drawn, 'arrival', viewport);
	return drawn.map((line, i) => ({ ...line, head: heads[i], arrival: arrivals[i] }));
}

/** Places the aircraft of all lines together; undefined for a line without one. */
function placed<Where extends 'head' | 'arrival'>(
	lines: readonly Record<Where, Tangent | undefined>[],
	where: Where,
	viewport: Viewport
): (Head | undefined)[] {
	const tips = lines.flatMap((line) => line[where] ?? []);
	const heads = placeHeads(tips, viewport);
	return lines.map(({ [where]: tip }) => tip && heads[tips.indexOf(tip)]);
}

function drawnGapOf(
	{ certainty, duration, line }: RoutePart,
	projected: ProjectedLine,
	fraction: number,
	px: number
): DrawnGap[] {
	const middle = (line.start + line.end) / 2;
	const middleTangent = certainty === 'gap' && fraction > middle ? tangentAt(projected, middle) : undefined;
	const [first, last] = [projected.points[0], projected.points.at(-1)];
	if (!middleTangent || !first || !last) return [];
	return [
		{
			...middleTangent,
			duration: duration ?? null,
			length: Math.hypot(last[0] - first[0], last[1] - first[1]) / px
		}
	];
}
