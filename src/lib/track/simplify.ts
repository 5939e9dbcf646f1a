import { trackError } from './errors.ts';
import { angleOf, angleToArc, between, EARTH_RADIUS, vectorOf, type Vector } from './sphere.ts';
import type { TrackGap, TrackPoint } from './types.ts';

export interface SimplifyOptions {
	/** How far any recorded position may be from the simplified line, in metres along the ground. */
	error: number;
	/**
	 * Hold the bound at each moment too: an aircraft that a clock moves along the simplified line is never farther than
	 * `error` from where it was recorded at that time. Without it only the line's shape counts.
	 * @default false
	 */
	timed?: boolean;
	/**
	 * How far the altitude along the line may be from the recorded one, in metres. Without it climbs are not looked at.
	 * @default Infinity
	 */
	altitudeError?: number;
}

/** What is simplified: a track, or what a scene keeps of one. */
interface Line {
	points: readonly TrackPoint[];
	gaps: readonly TrackGap[];
}

/** The width of a world at zoom 0 in CSS pixels, as maps of vector tiles have it. */
const WORLD = 512;

/**
 * What one CSS pixel of a Web Mercator map shows, in metres along the ground: an error that nobody sees.
 *
 * @param zoom 0 draws the whole world 512 px wide
 * @param latitude in degrees; the nearer to a pole, the less a pixel shows
 */
export function toleranceFor(zoom: number, latitude: number): number {
	return (2 * Math.PI * EARTH_RADIUS * Math.cos((latitude * Math.PI) / 180)) / (WORLD * 2 ** zoom);
}

/**
 * Leaves points of a track out, as many as an error allows. Kept points stay as they are, with their times; each
 * silence stays, and so do the first and the last point of every part between silences. Douglas and Peucker's algorithm
 * (1973) on the sphere: done twice, it changes nothing more.
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
	const vectors = points.map(vectorOf);
	const kept = new Set<number>();
	const ends = [...gaps.map(({ after }) => after), points.length - 1];
	let first = 0;
	for (const last of ends) {
		if (last >= first) keep(points, vectors, first, last, options, kept);
		first = last + 1;
	}
	const indices = [...kept].sort((a, b) => a - b);
	const places = new Map(indices.map((index, place) => [index, place]));
	return {
		...track,
		points: indices.flatMap((index) => points[index] ?? []),
		gaps: gaps.map((gap) => ({ ...gap, after: places.get(gap.after) ?? gap.after }))
	};
}

/** Marks the points of one part that are needed. */
function keep(
	points: readonly TrackPoint[],
	vectors: readonly Vector[],
	first: number,
	last: number,
	options: SimplifyOptions,
	kept: Set<number>
): void {
	kept.add(first).add(last);
	const stretches: [from: number, to: number][] = [[first, last]];
	for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
		const [from, to] = stretch;
		let [worst, most] = [from, 1];
		for (let at = from + 1; at < to; at++) {
			const excess = excessOf(points, vectors, from, to, at, options);
			if (excess > most) [worst, most] = [at, excess];
		}
		if (worst === from) continue;
		kept.add(worst);
		stretches.push([from, worst], [worst, to]);
	}
}

/** How much of what is allowed a point is off the line between two others: more than 1 is too much. */
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
	const span = timesOf(start, end, point);
	const place = timed && span !== null ? angleOf(between(a, b, span), p) : angleToArc(p, a, b);
	const off = (place * EARTH_RADIUS) / error;
	if (altitudeError === Infinity || point.altitude === null) return off;
	// A change of what is known counts like a change of height.
	if (start.altitude === null || end.altitude === null) return Math.max(off, Infinity);
	const share = span ?? (angleOf(a, p) || 0) / (angleOf(a, b) || 1);
	const expected = start.altitude + (end.altitude - start.altitude) * Math.min(1, share);
	return Math.max(off, Math.abs(point.altitude - expected) / altitudeError);
}

/** The share of the time between two points at which a third was recorded; null where one has no time. */
function timesOf(
	{ time: start }: TrackPoint,
	{ time: end }: TrackPoint,
	{ time }: TrackPoint
): number | null {
	if (start === null || end === null || time === null || end <= start) return null;
	return (time - start) / (end - start);
}
