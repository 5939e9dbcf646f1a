import type { LonLat } from '../geo/index.ts';
import type { Certainty } from '../map/route/index.ts';
import type { FleetRoute } from './types.ts';

/** How sure a segment is; `gap` in a recorded track where nothing is known. The graphics card has two bits for its index. */
export const SEGMENT_CERTAINTIES = ['tracked', 'reported', 'inferred', 'gap'] as const;

export type SegmentCertainty = (typeof SEGMENT_CERTAINTIES)[number];

/** A route as positions in the order flown, whichever way it was given. */
export interface Line {
	count: number;
	/** Position `i`, in degrees. */
	at: (i: number) => LonLat;
	/** The certainty of the segment from position `i` to the next. */
	certainty: (i: number) => SegmentCertainty;
	/** The time of position `i` in milliseconds; null where it has none. Absent where no position has one. */
	time?: (i: number) => number | null;
}

/** Reads the positions of a route. */
export function lineOf(route: FleetRoute): Line {
	if ('legs' in route) {
		const { legs } = route;
		return {
			count: legs.length && legs.length + 1,
			at: (i) => legs[i]?.from ?? legs[i - 1]!.to,
			certainty: (i) => legs[i]?.certainty ?? 'tracked'
		};
	}
	if ('track' in route) {
		const { points, gaps } = route.track;
		const beforeGap = new Set(gaps.map(({ after }) => after));
		return {
			count: points.length,
			at: (i) => [points[i]!.lon, points[i]!.lat],
			certainty: (i) => (beforeGap.has(i) ? 'gap' : 'tracked'),
			time: (i) => points[i]!.time
		};
	}
	const certainty = (): Certainty => route.certainty ?? 'tracked';
	if ('points' in route) return { count: route.points.length, at: (i) => route.points[i]!, certainty };
	const { path } = route;
	return { count: path.length >> 1, at: (i) => [path[i * 2]!, path[i * 2 + 1]!], certainty };
}

/**
 * When a route's head sets out and arrives, on the fleet's clock.
 *
 * @param timed the clock shows milliseconds; otherwise a fraction of the progress
 */
export function windowOf(
	route: FleetRoute,
	{ count, time }: Line,
	timed: boolean
): readonly [start: number, end: number] {
	const [first, last] = timed && count > 0 ? [time?.(0), time?.(count - 1)] : [];
	return [route.start ?? first ?? 0, route.end ?? last ?? 1];
}

/**
 * The sum of all numbers of routes. Who reads it is told when a route of Svelte's `$state` changes in place; a typed array is
 * none, and is not read.
 */
export function sumOf(routes: readonly FleetRoute[]): number {
	let sum = 0;
	for (const route of routes) {
		sum += (route.start ?? 0) + (route.end ?? 0) + (route.color?.length ?? 0);
		if ('legs' in route)
			for (const { from, to, certainty } of route.legs)
				sum += from[0] + from[1] + to[0] + to[1] + certainty.length;
		else if ('points' in route) for (const [lon, lat] of route.points) sum += lon + lat;
		else if ('path' in route) for (const number of Array.isArray(route.path) ? route.path : []) sum += number;
		else for (const { lon, lat, time } of route.track.points) sum += lon + lat + (time ?? 0);
	}
	return sum;
}
