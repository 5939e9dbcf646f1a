import { distance, greatCircle, unwrap } from './great-circle.ts';
import { project } from './mercator.ts';
import type { LonLat, WorldPoint } from './types.ts';

/**
 * Degrees of arc between two drawn points of a leg. At zoom 7 (65,536 px round the world) the chord then strays from the
 * great circle by well under a pixel at the latitudes that aircraft fly.
 */
const STEP = 1;

const METRES_PER_DEGREE = 111_195;

/** A leg as points of the Web Mercator plane, evenly spaced along its great circle. */
export interface LegLine {
	points: readonly WorldPoint[];
	/** The share of the whole route at which the leg begins and ends, 0–1. */
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

/** Where the head of a line stands. */
export interface RouteHead {
	point: WorldPoint;
	/** Degrees clockwise from north. Mercator keeps angles: it is also the angle on the map. */
	heading: number;
}

/** Measures legs and lays them out as one line that does not break at the antimeridian. */
export function routeGeometry(legs: readonly { from: LonLat; to: LonLat }[]): RouteGeometry {
	const lengths = legs.map(({ from, to }) => distance(from, to));
	const total = lengths.reduce((sum, length) => sum + length, 0);
	let flown = 0;
	let lon = legs[0]?.from[0] ?? 0;
	const lines = legs.map(({ from, to }, i) => {
		const length = lengths[i] ?? 0;
		const points: WorldPoint[] = [];
		const count = Math.max(1, Math.ceil(length / METRES_PER_DEGREE / STEP));
		const at = greatCircle(from, to);
		for (let n = 0; n <= count; n++) {
			const [pointLon, lat] = at(n / count);
			lon = unwrap(pointLon, lon);
			points.push(project([lon, lat]));
		}
		// A route without length (one point, twice) is drawn whole at any progress.
		const start = total > 0 ? flown / total : 0;
		flown += length;
		return { points, start, end: total > 0 ? flown / total : 0, length };
	});
	return { legs: lines, length: total };
}

/** The part of a leg that is drawn when the whole route is drawn up to `progress` (0–1). */
export function drawnPart({ points, start, end }: LegLine, progress: number): readonly WorldPoint[] {
	if (progress >= end) return points;
	if (progress <= start) return [];
	const position = ((progress - start) / (end - start)) * (points.length - 1);
	const whole = Math.floor(position);
	return [...points.slice(0, whole + 1), between(points, position)];
}

/** Where the line's head stands at `progress` (0–1), and where it heads; undefined for a route without legs. */
export function headOf({ legs }: RouteGeometry, progress: number): RouteHead | undefined {
	const leg = legs.find(({ end }) => progress < end) ?? legs.at(-1);
	if (!leg) return undefined;
	const last = leg.points.length - 1;
	const share = leg.end > leg.start ? (progress - leg.start) / (leg.end - leg.start) : 1;
	const position = Math.max(0, Math.min(1, share)) * last;
	const segment = Math.min(Math.floor(position), last - 1);
	const from = leg.points[segment];
	const to = leg.points[segment + 1];
	if (!from || !to) return undefined;
	const heading = (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI;
	return { point: between(leg.points, position), heading: (heading + 360) % 360 };
}

function between(points: readonly WorldPoint[], position: number): WorldPoint {
	const index = Math.floor(position);
	const share = position - index;
	const from = points[index] as WorldPoint;
	const to = points[index + 1] ?? from;
	return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
