import { distance, greatCircle, unwrap } from './great-circle.ts';
import { projectToPole } from './mercator.ts';
import type { LonLat, WorldPoint } from './types.ts';

/**
 * Degrees of arc between two drawn points of a leg. At zoom 7 (65,536 px round the world) the chord then strays from the
 * great circle by well under a pixel at the latitudes that aircraft fly.
 */
const STEP = 1;

/** Rounded up from 111,194.93, so that a leg of whole degrees gets no further point from a rounding error. */
const METRES_PER_DEGREE = 111_195;

/** A leg as points of the Web Mercator plane along its great circles. */
export interface LegLine {
	points: readonly WorldPoint[];
	/** The fraction of the whole route at each point, 0–1; never falls. */
	at: readonly number[];
	/** The indices of the points that the caller gave; this module puts the others between them. */
	given: readonly number[];
	/** The fractions of the whole route at which the leg begins and ends, 0–1. */
	start: number;
	end: number;
	/** Metres. */
	length: number;
}

/** Legs measured as one line. */
export interface RouteGeometry {
	legs: readonly LegLine[];
	/** Metres. */
	length: number;
}

/** Measures legs as one line that does not break at the antimeridian. */
export const routeGeometry = (legs: readonly { from: LonLat; to: LonLat }[]): RouteGeometry =>
	lineGeometry(legs.map(({ from, to }) => [from, to]));

/** The same for legs through any number of points each, joined by great circles: recorded tracks. */
export function lineGeometry(parts: readonly (readonly LonLat[])[]): RouteGeometry {
	let flown = 0;
	let lon = parts[0]?.[0]?.[0] ?? 0;
	const legs = parts.map((positions) => {
		const points: WorldPoint[] = [];
		const at: number[] = [];
		const given: number[] = [];
		const start = flown;
		const put = (position: LonLat, metres: number): void => {
			lon = unwrap(position[0], lon);
			points.push(projectToPole([lon, position[1]]));
			at.push(metres);
		};
		positions.forEach((to, i) => {
			const from = positions[i - 1] ?? to;
			const length = distance(from, to);
			const count = i === 0 ? 0 : Math.max(1, Math.ceil(length / METRES_PER_DEGREE / STEP));
			const along = greatCircle(from, to);
			for (let n = 1; n < count; n++) put(along(n / count), flown + (length * n) / count);
			flown += length;
			given.push(points.length);
			put(to, flown);
		});
		return { points, at, given, start, end: flown, length: flown - start };
	});
	// A route without length (one point, twice) is drawn whole at any progress.
	const fractionAt = (metres: number): number => (flown > 0 ? metres / flown : 0);
	return {
		legs: legs.map((leg) => ({
			...leg,
			at: leg.at.map(fractionAt),
			start: fractionAt(leg.start),
			end: fractionAt(leg.end)
		})),
		length: flown
	};
}

/** The position of a fraction of the whole route among a leg's points: 2.5 is halfway from the third to the fourth. */
export function placeOf({ at }: LegLine, fraction: number): number {
	let [low, high] = [0, at.length - 1];
	if (fraction >= at[high]!) return high;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (at[middle]! <= fraction) low = middle;
		else high = middle;
	}
	const [before, after] = [at[low]!, at[high]!];
	return after > before ? low + Math.max(0, fraction - before) / (after - before) : low;
}

/** The point at a position among a leg's points. */
export function pointAt({ points }: LegLine, position: number): WorldPoint {
	const index = Math.floor(position);
	const fraction = position - index;
	const from = points[index]!;
	const to = points[index + 1] ?? from;
	return [from[0] + (to[0] - from[0]) * fraction, from[1] + (to[1] - from[1]) * fraction];
}
