import { angle, greatCircle, projectToPole, RADIANS, unwrap, type LonLat } from '../geo/index.ts';
import { KINDS, lineOf, windowOf, type Line } from './lines.ts';
import type { FleetRoute } from './types.ts';

/** Points in a row of the textures that hold them: the shader knows it too. */
export const ROW = 2048;

/** Numbers that a point takes: x, y, share of its route, length so far. */
export const STRIDE = 4;

/** The bits of a point's word that hold its route; the two above them hold the kind of the stretch that begins there. */
export const ROUTE_BITS = 30;

/** Degrees of arc between two drawn points: as for a single route, so that both lie on one line. */
const STEP = 1;

/** Degrees within which the earth is as good as flat. */
const NEAR = 1;

/** Lines that go on over the antimeridian are written with longitudes past 180°; so far past it they are mistakes. */
const LAST_LONGITUDE = 720;

/** All lines of a fleet, as the graphics card and the pointer's search read them. */
export interface FleetGeometry {
	/** Every point of every route, one route after another, in whole rows. */
	floats: Float32Array;
	/** Of each point: its route, and the kind of the stretch that begins there. */
	words: Uint32Array;
	/** How many points there are. */
	count: number;
	/** The number of the first point of each route; one more entry ends the last. */
	first: Uint32Array;
	/** The start and the end of each route, on a clock that begins at `epoch`: 32 bits can't tell milliseconds since 1970 apart. */
	windows: Float32Array;
	epoch: number;
	/** How far the points reach, in the Web Mercator plane. */
	west: number;
	east: number;
}

/**
 * Lays routes out, one a step: the steps are run in slices, so that a page stays alive. Positions that are nowhere on
 * earth are left out.
 *
 * @param timed the fleet's clock shows milliseconds, not shares
 * @param step degrees of arc between two points of a great circle
 */
export function* layOut(
	routes: readonly FleetRoute[],
	timed: boolean,
	step = STEP
): Generator<void, FleetGeometry> {
	let floats = new Float32Array(STRIDE * ROW);
	let words = new Uint32Array(ROW);
	const first = new Uint32Array(routes.length + 1);
	const starts = new Float64Array(routes.length);
	const ends = new Float64Array(routes.length);
	let [epoch, west, east] = [Infinity, Infinity, -Infinity];
	let count = 0;

	const put = (x: number, y: number, share: number, length: number, word: number): void => {
		if (count === words.length) {
			const [smaller, fewer] = [floats, words];
			floats = new Float32Array(smaller.length * 2);
			floats.set(smaller);
			words = new Uint32Array(fewer.length * 2);
			words.set(fewer);
		}
		floats.set([x, y, share, length], count * STRIDE);
		words[count++] = word;
		if (x < west) west = x;
		if (x > east) east = x;
	};

	for (const [index, route] of routes.entries()) {
		const line = lineOf(route);
		const [start, end] = windowOf(route, line, timed);
		starts[index] = start;
		ends[index] = end;
		if (start < epoch) epoch = start;
		first[index] = count;
		const total = trace(line, index, step, put);
		// Shares: of the time where the points have times, of the length where they have none.
		for (let i = first[index]! * STRIDE + 2; i < count * STRIDE; i += STRIDE) {
			floats[i] = total > 0 ? Math.min(1, floats[i]! / total) : 0;
		}
		yield;
	}
	first[routes.length] = count;
	const windows = new Float32Array(routes.length * 2);
	for (let i = 0; i < routes.length; i++) {
		windows[2 * i] = starts[i]! - epoch;
		windows[2 * i + 1] = ends[i]! - epoch;
	}
	const rows = Math.max(1, Math.ceil(count / ROW));
	return {
		floats: floats.subarray(0, rows * ROW * STRIDE),
		words: words.subarray(0, rows * ROW),
		count,
		first,
		windows,
		epoch: routes.length > 0 ? epoch : 0,
		west,
		east
	};
}

/** Puts a line's points, each with how much of the way (in time, or in degrees of arc) lies behind it; returns the whole. */
function trace(
	line: Line,
	route: number,
	step: number,
	put: (x: number, y: number, way: number, length: number, word: number) => void
): number {
	let last: LonLat | undefined;
	let [lastX, lastY, way, length] = [0, 0, 0, 0];
	let lastTime = line.time?.(0) ?? null;
	const clocked = lastTime !== null && line.time?.(line.count - 1) != null;

	const go = (lon: number, lat: number, by: number, word: number): void => {
		const [x, y] = projectToPole([lon, lat]);
		length += last ? Math.hypot(x - lastX, y - lastY) : 0;
		way += by;
		put(x, y, way, length, word);
		last = [lon, lat];
		[lastX, lastY] = [x, y];
	};

	for (let i = 0; i < line.count; i++) {
		const to = line.at(i);
		if (!(Math.abs(to[0]) <= LAST_LONGITUDE && Math.abs(to[1]) <= 90)) continue;
		const word = wordOf(route, line, i);
		if (!last) {
			go(unwrap(to[0], 0), to[1], 0, word);
			continue;
		}
		const from = last;
		const lon = unwrap(to[0], from[0]);
		const arc = arcBetween(from, [lon, to[1]]);
		const time = line.time?.(i) ?? lastTime;
		const by = clocked && time !== null && lastTime !== null ? Math.max(0, time - lastTime) : arc;
		lastTime = time;
		const steps = Math.ceil(arc / step);
		const along = steps > 1 ? greatCircle(from, to) : undefined;
		// The points between belong to the stretch that leads here.
		const before = wordOf(route, line, i - 1);
		for (let n = 1; along && n < steps; n++) {
			const [between, lat] = along(n / steps);
			go(unwrap(between, last[0]), lat, by / steps, before);
		}
		go(unwrap(to[0], last[0]), to[1], along ? by / steps : by, word);
	}
	return way;
}

const wordOf = (route: number, line: Line, i: number): number =>
	(route | (KINDS.indexOf(line.kind(i)) << ROUTE_BITS)) >>> 0;

/** Degrees of arc. Most points of a track are near each other, and need no sphere. */
function arcBetween(from: LonLat, to: LonLat): number {
	const [lon, lat] = [to[0] - from[0], to[1] - from[1]];
	if (Math.abs(lat) > NEAR || Math.abs(lon) > NEAR) return angle(from, to) / RADIANS;
	return Math.hypot(lat, lon * Math.cos(((from[1] + to[1]) / 2) * RADIANS));
}
