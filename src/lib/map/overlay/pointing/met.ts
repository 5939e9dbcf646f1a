import { project, unproject, type LonLat } from '../../../geo/index.ts';
import { flownFraction, measureRoute, partAt, pointOf, type MeasuredRoute } from '../../route/measure.ts';
import type { MapPick } from '../../scene/painted.ts';
import type { RoutePainting } from '../../scene/route-painting.ts';

/** What a reader meets at a point of a line. */
export type Met = Pick<MapPick, 'at' | 'distance' | 'time'>;

/** What a line has at a fraction of its length, 0–1. */
export function metAt(route: RoutePainting, fraction: number): Met {
	const measured = measureRoute(route);
	const length = measured.parts.reduce((sum, { line }) => sum + line.length, 0);
	const point = pointOf(measured, fraction);
	return {
		at: point && wrapped(unproject(point)),
		distance: length * fraction,
		time: timeAt(measured, fraction)
	};
}

const wrapped = ([lon, lat]: LonLat): LonLat => [lon - 360 * Math.floor((lon + 180) / 360), lat];

/** When a track was at a fraction of its length; undefined in a gap, as nobody knows. */
function timeAt(measured: MeasuredRoute, fraction: number): number | undefined {
	const { times, fractions } = measured;
	if (times.length < 2 || partAt(measured, fraction)?.certainty === 'gap') return undefined;
	const after = Math.max(
		1,
		fractions.findIndex((at) => at >= fraction)
	);
	const [from, to] = [fractions[after - 1]!, fractions[after]!];
	const part = to > from ? Math.min(1, Math.max(0, (fraction - from) / (to - from))) : 0;
	return times[after - 1]! + (times[after]! - times[after - 1]!) * part;
}

/** How much of a line is drawn: the fractions between which it can be met. */
export function drawnRange(route: RoutePainting): [from: number, to: number] {
	const to = Math.min(1, Math.max(0, flownFraction(route, measureRoute(route))));
	return [Math.max(0, to - (route.trail ?? 1)), to];
}

/** The fraction of its length at which what is drawn of a line is nearest to a point, in degrees. */
export function nearestFraction(route: RoutePainting, point: LonLat): number {
	const [x, y] = project(point);
	const [since, until] = drawnRange(route);
	let [least, nearest] = [Infinity, since];
	for (const { line } of measureRoute(route).parts) {
		for (let i = 1; i < line.points.length; i++) {
			const [from, to] = [line.points[i - 1]!, line.points[i]!];
			const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
			// The point in the copy of the world that is nearest to this part of the line.
			const px = x + Math.round(from[0] - x);
			const along = ((px - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
			const [start, end] = [line.at[i - 1]!, line.at[i]!];
			const asked = start + (end - start) * Math.min(1, Math.max(0, along));
			const fraction = Math.min(until, Math.max(since, asked));
			const part = end > start ? (fraction - start) / (end - start) : 0;
			if (part < 0 || part > 1) continue;
			const off = Math.hypot(from[0] + dx * part - px, from[1] + dy * part - y);
			if (off < least) [least, nearest] = [off, fraction];
		}
	}
	return nearest;
}
