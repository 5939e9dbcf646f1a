import {
	angleBetween,
	angleToArc,
	between,
	EARTH_RADIUS,
	metresPerPixel,
	toVector,
	type Vector
} from '../geo/index.ts';
import { trackError } from './errors.ts';
import type { TrackGap, TrackPoint } from './types.ts';

export interface SimplifyOptions {
	/** How far any recorded position may be from the simplified line, in metres along the ground. */
	error: number;
	/**
	 * Keep to the error at each moment too: an aircraft that a clock moves along the simplified line is never farther than
	 * `error` from its recorded position at that time. Without it only the line's shape counts.
	 * @default false
	 */
	timed?: boolean;
	/**
	 * How far the altitude along the line may be from the recorded one, in metres. Without it altitudes do not count.
	 * @default Infinity
	 */
	altitudeError?: number;
}

/** The part of a track that simplification needs; a scene keeps no more of one. */
interface Line {
	points: readonly TrackPoint[];
	gaps: readonly TrackGap[];
}

/**
 * The error of simplification that nobody sees: what one CSS pixel of a Web Mercator map shows, in metres along the ground.
 *
 * @param zoom 0 draws the whole world 512 px wide
 * @param latitude in degrees; the nearer to a pole, the less a pixel shows
 */
export const toleranceFor = (zoom: number, latitude: number): number => metresPerPixel(zoom, latitude);

/**
 * Leaves out as many points of a track as the error allows. The other points stay as they are, with their times. Each gap
 * stays, and so do the first and the last point of every part between gaps. The algorithm is Douglas and Peucker's (1973),
 * on the sphere. To simplify a simplified track again with the same options changes nothing.
 *
 * @throws {TrackError} where the error is not above 0
 */
export function simplifyTrack<T extends Line>(
	track: T,
	options: SimplifyOptions
): Omit<T, keyof Line> & { points: TrackPoint[]; gaps: TrackGap[] } {
	for (const option of ['error', 'altitudeError'] as const) {
		const value = options[option];
		if (value !== undefined && !(value > 0)) throw trackError(162, [option, String(value)]);
	}
	const { points, gaps } = track;
	const vectors = points.map(({ lon, lat }) => toVector([lon, lat]));
	const kept = new Set<number>();
	const ends = [...gaps.map(({ after }) => after), points.length - 1];
	let first = 0;
	for (const last of ends) {
		if (last >= first) keep(points, vectors, first, last, options, kept);
		first = last + 1;
	}
	const indices = [...kept].sort((a, b) => a - b);
	const newIndices = new Map(indices.map((index, newIndex) => [index, newIndex]));
	return {
		...track,
		points: indices.flatMap((index) => points[index] ?? []),
		gaps: gaps.map((gap) => ({ ...gap, after: newIndices.get(gap.after) ?? gap.after }))
	};
}

/** Adds the indices of one part's points that are needed. */
function keep(
	points: readonly TrackPoint[],
	vectors: readonly Vector[],
	first: number,
	last: number,
	options: SimplifyOptions,
	kept: Set<number>
): void {
	kept.add(first).add(last);
	const ranges: [from: number, to: number][] = [[first, last]];
	for (let range = ranges.pop(); range; range = ranges.pop()) {
		const [from, to] = range;
		let [worst, most] = [from, 1];
		for (let at = from + 1; at < to; at++) {
			const excess = excessOf(points, vectors, from, to, at, options);
			if (excess > most) [worst, most] = [at, excess];
		}
		if (worst === from) continue;
		kept.add(worst);
		ranges.push([from, worst], [worst, to]);
	}
}

/** The distance of a point from the line between two others, in units of the allowed error: more than 1 is too much. */
function excessOf(
	points: readonly TrackPoint[],
	vectors: readonly Vector[],
	from: number,
	to: number,
	at: number,
	{ error, timed = false, altitudeError = Infinity }: SimplifyOptions
): number {
	const [start, end, point] = [points[from], points[to], points[at]];
	const [a, b, p] = [vectors[from], vectors[to], vectors[at]];
	if (!start || !end || !point || !a || !b || !p) return 0;
	const elapsed = timeFractionOf(start, end, point);
	const angle = timed && elapsed !== null ? angleBetween(between(a, b, elapsed), p) : angleToArc(p, a, b);
	const off = (angle * EARTH_RADIUS) / error;
	if (altitudeError === Infinity || point.altitude === null) return off;
	// Where an altitude begins or ends to be known, the point stays, as for a climb.
	if (start.altitude === null || end.altitude === null) return Math.max(off, Infinity);
	const fraction = elapsed ?? (angleBetween(a, p) || 0) / (angleBetween(a, b) || 1);
	const expected = start.altitude + (end.altitude - start.altitude) * Math.min(1, fraction);
	return Math.max(off, Math.abs(point.altitude - expected) / altitudeError);
}

/** The fraction of the time between two points at which a third was recorded; null where one has no time. */
function timeFractionOf(
	{ time: start }: TrackPoint,
	{ time: end }: TrackPoint,
	{ time }: TrackPoint
): number | null {
	if (start === null || end === null || time === null || end <= start) return null;
	return (time - start) / (end - start);
}
