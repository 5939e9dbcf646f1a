import { lineOf, SEGMENT_CERTAINTIES, windowOf } from './lines.ts';
import { traceLine } from './trace.ts';
import type { FleetRoute } from './types.ts';

/** Points in a row of the textures that hold them: the shader knows it too. */
export const ROW = 2048;

/** Numbers that a point takes: x, y, fraction of its route, length so far. */
export const STRIDE = 4;

/** The bits of a point's code that hold its route; the two above them hold the certainty of the segment that begins there. */
export const ROUTE_BITS = 30;

/** Degrees of arc between two drawn points: as for a single route, so that both are drawn on one line. */
const STEP = 1;

/** All lines of a fleet, as the graphics card and the pointer's search read them. */
export interface FleetGeometry {
	/** Every point of every route, one route after another, in whole rows. */
	floats: Float32Array;
	/** Of each point: the number of its route, and the certainty of the segment that begins there. */
	codes: Uint32Array;
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

/** The number of the route to which a point belongs. */
export const routeOf = ({ codes }: FleetGeometry, point: number): number =>
	codes[point]! & (2 ** ROUTE_BITS - 1);

/** A list of points that grows. */
class PointBuffer {
	floats = new Float32Array(STRIDE * ROW);
	codes = new Uint32Array(ROW);
	count = 0;

	add(x: number, y: number, behind: number, length: number, code: number): void {
		if (this.count === this.codes.length) {
			const [floats, codes] = [this.floats, this.codes];
			this.floats = new Float32Array(floats.length * 2);
			this.floats.set(floats);
			this.codes = new Uint32Array(codes.length * 2);
			this.codes.set(codes);
		}
		this.floats.set([x, y, behind, length], this.count * STRIDE);
		this.codes[this.count++] = code;
	}

	/** Makes fractions of a route, 0–1, of what lies behind each of its points. */
	toFractions(first: number): void {
		const whole = this.count > first ? this.floats[(this.count - 1) * STRIDE + 2]! : 0;
		for (let i = first * STRIDE + 2; i < this.count * STRIDE; i += STRIDE) {
			this.floats[i] = whole > 0 ? Math.min(1, this.floats[i]! / whole) : 0;
		}
	}
}

/**
 * Traces routes, one a step: the steps are run in slices, so that a page stays alive.
 *
 * @param timed the fleet's clock shows milliseconds; otherwise a fraction of the progress
 * @param step degrees of arc between two points of a great circle
 */
export function* buildGeometry(
	routes: readonly FleetRoute[],
	timed: boolean,
	step = STEP
): Generator<void, FleetGeometry> {
	const points = new PointBuffer();
	const first = new Uint32Array(routes.length + 1);
	const windows = new Float64Array(routes.length * 2);
	let [epoch, west, east] = [Infinity, Infinity, -Infinity];
	for (const [route, given] of routes.entries()) {
		const line = lineOf(given);
		const window = windowOf(given, line, timed);
		windows.set(window, 2 * route);
		epoch = Math.min(epoch, window[0]);
		first[route] = points.count;
		traceLine(line, step, ({ x, y, behind, length, certainty }) => {
			points.add(x, y, behind, length, codeOf(route, certainty));
			if (x < west) west = x;
			if (x > east) east = x;
		});
		points.toFractions(first[route]!);
		yield;
	}
	const { floats, codes, count } = points;
	first[routes.length] = count;
	const rows = Math.max(1, Math.ceil(count / ROW));
	return {
		floats: floats.subarray(0, rows * ROW * STRIDE),
		codes: codes.subarray(0, rows * ROW),
		count,
		first,
		windows: Float32Array.from(windows, (moment) => moment - epoch),
		epoch: routes.length > 0 ? epoch : 0,
		west,
		east
	};
}

const codeOf = (route: number, certainty: (typeof SEGMENT_CERTAINTIES)[number]): number =>
	(route | (SEGMENT_CERTAINTIES.indexOf(certainty) << ROUTE_BITS)) >>> 0;
