import type { LonLat } from '../geo/index.ts';
import type { Certainty } from '../map/route/index.ts';
import type { FleetRoute } from './types.ts';

/** What a stretch of a line is: its place in this list is its number on the graphics card, which has two bits for it. */
export const KINDS = ['tracked', 'reported', 'inferred', 'gap'] as const;

export type Kind = (typeof KINDS)[number];

/** A route as a run of positions, whichever way it was given. */
export interface Line {
	count: number;
	at: (i: number) => LonLat;
	/** What the stretch from a position to the next is. */
	kind: (i: number) => Kind;
	/** The time of a position in milliseconds; null where it has none. Absent where none has. */
	time?: (i: number) => number | null;
}

export function lineOf(route: FleetRoute): Line {
	if ('legs' in route) {
		const { legs } = route;
		return {
			count: legs.length && legs.length + 1,
			at: (i) => legs[i]?.from ?? legs[i - 1]!.to,
			kind: (i) => legs[i]?.certainty ?? 'tracked'
		};
	}
	if ('track' in route) {
		const { points, gaps } = route.track;
		const silent = new Set(gaps.map(({ after }) => after));
		return {
			count: points.length,
			at: (i) => [points[i]!.lon, points[i]!.lat],
			kind: (i) => (silent.has(i) ? 'gap' : 'tracked'),
			time: (i) => points[i]!.time
		};
	}
	const kind = (): Certainty => route.certainty ?? 'tracked';
	if ('points' in route) return { count: route.points.length, at: (i) => route.points[i]!, kind };
	const { path } = route;
	return { count: path.length >> 1, at: (i) => [path[i * 2]!, path[i * 2 + 1]!], kind };
}

/**
 * When a route's head sets out and arrives, on the fleet's clock.
 *
 * @param timed the clock shows milliseconds, not shares
 */
export function windowOf(
	route: FleetRoute,
	{ count, time }: Line,
	timed: boolean
): readonly [start: number, end: number] {
	const [first, last] = timed && count > 0 ? [time?.(0), time?.(count - 1)] : [];
	return [route.start ?? first ?? 0, route.end ?? last ?? 1];
}
