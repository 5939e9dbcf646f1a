import { angle, greatCircle, projectToPole, RADIANS, unwrap, type LonLat } from '../geo/index.ts';
import type { Line, SegmentCertainty } from './lines.ts';

/** Degrees within which the earth is as good as flat. */
const NEAR = 1;

/** Lines that cross the antimeridian are written with longitudes past 180°; a longitude so far past it is a mistake. */
const LAST_LONGITUDE = 720;

/** A point of a line as it is drawn. */
export interface TracedPoint {
	/** In the Web Mercator plane, on past the edges of its square. */
	x: number;
	y: number;
	/** How much of the line lies behind it: milliseconds where the line has times, otherwise degrees of arc. */
	behind: number;
	/** How long the drawn line is up to here, in the Web Mercator plane. */
	length: number;
	/** The certainty of the segment that begins here. */
	certainty: SegmentCertainty;
}

/**
 * Walks along a line, with points between positions that are far apart. Positions that are nowhere on earth are left out.
 *
 * @param step degrees of arc between two points of a great circle
 * @param put is called with each point; the object is the same each time
 */
export function traceLine(line: Line, step: number, put: (point: TracedPoint) => void): void {
	const point: TracedPoint = { x: 0, y: 0, behind: 0, length: 0, certainty: 'tracked' };
	let last: LonLat | undefined;
	let lastTime = line.time?.(0) ?? null;
	const isTimed = lastTime !== null && line.time?.(line.count - 1) != null;

	const go = (lon: number, lat: number, behind: number, certainty: SegmentCertainty): void => {
		const [x, y] = projectToPole([lon, lat]);
		point.length += last ? Math.hypot(x - point.x, y - point.y) : 0;
		point.behind += behind;
		point.certainty = certainty;
		[point.x, point.y] = [x, y];
		last = [lon, lat];
		put(point);
	};

	for (let i = 0; i < line.count; i++) {
		const to = line.at(i);
		if (!(Math.abs(to[0]) <= LAST_LONGITUDE && Math.abs(to[1]) <= 90)) continue;
		if (!last) {
			go(unwrap(to[0], 0), to[1], 0, line.certainty(i));
			continue;
		}
		const from = last;
		const arc = arcBetween(from, [unwrap(to[0], from[0]), to[1]]);
		const time = line.time?.(i) ?? lastTime;
		const whole = isTimed && time !== null && lastTime !== null ? Math.max(0, time - lastTime) : arc;
		lastTime = time;
		const steps = Math.ceil(arc / step);
		const along = steps > 1 ? greatCircle(from, to) : undefined;
		// The points in between belong to the segment that leads to this position.
		const before = line.certainty(i - 1);
		for (let n = 1; along && n < steps; n++) {
			const [lon, lat] = along(n / steps);
			go(unwrap(lon, last[0]), lat, whole / steps, before);
		}
		go(unwrap(to[0], last[0]), to[1], along ? whole / steps : whole, line.certainty(i));
	}
}

/** Degrees of arc. Most points of a track are near each other, and need no spherical formula. */
function arcBetween(from: LonLat, to: LonLat): number {
	const [lon, lat] = [to[0] - from[0], to[1] - from[1]];
	if (Math.abs(lat) > NEAR || Math.abs(lon) > NEAR) return angle(from, to) / RADIANS;
	return Math.hypot(lat, lon * Math.cos(((from[1] + to[1]) / 2) * RADIANS));
}
