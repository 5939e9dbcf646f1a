import type { WorldPoint } from '../geo/index.ts';
import { pathData, projectPoints, visibleRuns, WORLD_UNITS, type Viewport } from '../map/camera/index.ts';
import { layOut, ROUTE_BITS, STRIDE, type FleetGeometry } from './geometry.ts';
import { KINDS, type Kind } from './lines.ts';
import type { FleetLook, FleetRoute } from './types.ts';

/** Degrees of arc between two points of a still line: it goes into the page's HTML. */
const STEP = 4;

/** Points nearer to the last one than this are left out, as a share of the world's width: two pixels at zoom 2. */
const SAME = 0.001;

/** What a flat picture's paths are measured in: whole units are fine enough for an overview. */
const UNITS = 16_384;

/** How many units of a viewport's paths one of ours is. */
export const STILL_SCALE = WORLD_UNITS / UNITS;

/** Lines of one manner, as one path. */
export interface StillPath {
	kind: Kind;
	color: string | undefined;
	d: string;
}

/** The routes of a still picture, laid out. */
export interface Still {
	routes: readonly FleetRoute[];
	geometry: FleetGeometry;
}

/** Picks up to `most` routes evenly from the list, so that they stand for all. */
export function stillOf(all: readonly FleetRoute[], most: number, timed: boolean): Still {
	const count = Math.min(all.length, Math.max(0, Math.floor(most)));
	const routes = Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
	const work = layOut(routes, timed, STEP);
	for (;;) {
		const step = work.next();
		if (step.done) return { routes, geometry: step.value };
	}
}

/**
 * The lines of a moment, from the end of each trail to its head. Few paths, whatever the number of routes: one for each
 * colour and kind.
 *
 * @param whole draws the lines from end to end
 */
export function stillPaths(
	{ routes, geometry }: Still,
	look: FleetLook,
	whole: boolean,
	viewport: Viewport
): StillPath[] {
	const paths = new Map<string, StillPath>();
	const { floats, words, first, windows, epoch } = geometry;
	routes.forEach(({ color }, route) => {
		const start = windows[2 * route]! + epoch;
		const duration = Math.max(windows[2 * route + 1]! + epoch - start, 1e-6);
		const head = whole ? 1 : (look.clock - start) / duration;
		const tail = whole ? 0 : head - look.trail / duration;
		let [run, runKind]: [WorldPoint[], number] = [[], -1];
		const flush = (): void => {
			const kind = KINDS[runKind];
			const d = kind && run.length > 1 ? dataOf(run, viewport) : '';
			const key = `${kind} ${color}`;
			const path = paths.get(key) ?? { kind: kind ?? 'tracked', color, d: '' };
			if (d) paths.set(key, { ...path, d: path.d + d });
			run = [];
		};
		const last = first[route + 1]! - 1;
		for (let point = first[route]!; point < last; point++) {
			const i = point * STRIDE;
			const [from, to] = [floats[i + 2]!, floats[i + STRIDE + 2]!];
			if (head <= from || tail >= to) continue;
			const kind = words[point]! >>> ROUTE_BITS;
			if (kind !== runKind) flush();
			runKind = kind;
			const at = (share: number): WorldPoint => {
				const part = to > from ? Math.max(0, Math.min(1, (share - from) / (to - from))) : 1;
				const [x, y] = [floats[i]!, floats[i + 1]!];
				return [x + (floats[i + STRIDE]! - x) * part, y + (floats[i + STRIDE + 1]! - y) * part];
			};
			if (run.length === 0) run.push(at(Math.max(tail, from)));
			run.push(at(Math.min(head, to)));
		}
		flush();
	});
	return [...paths.values()];
}

/** Path data: in steps of whole units on a flat map; where the viewport projects points, in its own. */
function dataOf(points: readonly WorldPoint[], viewport: Viewport): string {
	if (viewport.project) return pathData(visibleRuns(projectPoints(points, viewport)));
	let d = '';
	let last: WorldPoint | undefined;
	let [penX, penY] = [0, 0];
	points.forEach((point, i) => {
		if (last && i < points.length - 1 && Math.hypot(point[0] - last[0], point[1] - last[1]) < SAME) return;
		const [x, y] = [Math.round(point[0] * UNITS), Math.round(point[1] * UNITS)];
		d += last ? `l${x - penX} ${y - penY}` : `M${x} ${y}`;
		[penX, penY] = [x, y];
		last = point;
	});
	return d;
}
