import { unproject, type WorldPoint } from '../geo/index.ts';
import type { MapFrame } from '../map/index.ts';
import { buildGeometry, ROUTE_BITS, STRIDE, type FleetGeometry } from './geometry.ts';
import { SEGMENT_CERTAINTIES, type SegmentCertainty } from './lines.ts';
import type { FleetLook, FleetRoute } from './types.ts';

/** Degrees of arc between two points of a line in a still picture: the line goes into the page's HTML. */
const STEP = 4;

/** Points nearer to the last one than this are left out, as a fraction of the world's width: two pixels at zoom 2. */
const TOLERANCE = 0.001;

/** The world's width in the units of a flat picture's paths: whole numbers of them are fine enough for an overview. */
export const UNITS = 16_384;

/** All lines of one certainty and one colour, as one path. */
export interface SamplePath {
	certainty: SegmentCertainty;
	color: string | undefined;
	d: string;
}

/** Routes that stand for all of a fleet in a still picture. */
export interface FleetSample {
	routes: readonly FleetRoute[];
	geometry: FleetGeometry;
}

/** Takes up to `most` routes evenly from the list. */
export function sampleFleet(all: readonly FleetRoute[], most: number, timed: boolean): FleetSample {
	const count = Math.min(all.length, Math.max(0, Math.floor(most)));
	const routes = Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
	const work = buildGeometry(routes, timed, STEP);
	for (;;) {
		const step = work.next();
		if (step.done) return { routes, geometry: step.value };
	}
}

/**
 * The lines at a moment of the clock, from the end of each trail to its head. There are few paths, whatever the number of
 * routes: one for each colour and certainty.
 *
 * @param whole draws the lines from end to end
 * @param frame where points stand on a globe or a tilted map; undefined for a flat one
 */
export function samplePaths(
	{ routes, geometry }: FleetSample,
	look: FleetLook,
	whole: boolean,
	frame: MapFrame | undefined
): SamplePath[] {
	const paths = new Map<string, SamplePath>();
	const { windows, epoch } = geometry;
	routes.forEach(({ color }, route) => {
		const start = windows[2 * route]! + epoch;
		const duration = Math.max(windows[2 * route + 1]! + epoch - start, 1e-6);
		const head = whole ? 1 : (look.clock - start) / duration;
		const tail = whole ? 0 : head - look.trail / duration;
		for (const { certainty, points } of rangesOf(geometry, route, tail, head)) {
			const key = `${certainty} ${color}`;
			const { d } = paths.get(key) ?? { d: '' };
			paths.set(key, { certainty, color, d: d + dataOf(points, frame) });
		}
	});
	return [...paths.values()];
}

interface Range {
	certainty: SegmentCertainty;
	points: WorldPoint[];
}

/** The ranges of a route between two fractions of it, each of one certainty. */
function rangesOf(
	{ floats, codes, first }: FleetGeometry,
	route: number,
	tail: number,
	head: number
): Range[] {
	const ranges: Range[] = [];
	const last = first[route + 1]! - 1;
	for (let point = first[route]!; point < last; point++) {
		const i = point * STRIDE;
		const [from, to] = [floats[i + 2]!, floats[i + STRIDE + 2]!];
		if (head <= from || tail >= to) continue;
		const at = (fraction: number): WorldPoint => {
			const part = to > from ? Math.max(0, Math.min(1, (fraction - from) / (to - from))) : 1;
			const [x, y] = [floats[i]!, floats[i + 1]!];
			return [x + (floats[i + STRIDE]! - x) * part, y + (floats[i + STRIDE + 1]! - y) * part];
		};
		const certainty = SEGMENT_CERTAINTIES[codes[point]! >>> ROUTE_BITS]!;
		if (ranges.at(-1)?.certainty !== certainty)
			ranges.push({ certainty, points: [at(Math.max(tail, from))] });
		ranges.at(-1)?.points.push(at(Math.min(head, to)));
	}
	return ranges;
}

/** Path data: in steps of whole units on a flat map, in pixels where a frame projects points. */
function dataOf(points: readonly WorldPoint[], frame: MapFrame | undefined): string {
	if (frame) return frame.line(points.map(unproject));
	let d = '';
	let last: WorldPoint | undefined;
	let [penX, penY] = [0, 0];
	points.forEach((point, i) => {
		const isNear = last && Math.hypot(point[0] - last[0], point[1] - last[1]) < TOLERANCE;
		if (isNear && i < points.length - 1) return;
		const [x, y] = [Math.round(point[0] * UNITS), Math.round(point[1] * UNITS)];
		d += last ? `l${x - penX} ${y - penY}` : `M${x} ${y}`;
		[penX, penY] = [x, y];
		last = point;
	});
	return d;
}
