import { ROUTE_BITS, STRIDE, type FleetGeometry } from './geometry.ts';
import { buildTree, search, type Tree } from './tree.ts';

/** Stretches in a box of the tree: a box for each would take more memory than the lines. */
const RUN = 16;

/** What the pointer's search reads: the lines, and where in the world they are. */
export interface FleetIndex {
	geometry: FleetGeometry;
	tree: Tree;
	/** The number of the first point of each box's run. */
	runs: Uint32Array;
}

/** Where a point of the Web Mercator plane is on the screen, in CSS pixels; undefined where it is hidden. */
export type ToScreen = (x: number, y: number) => readonly [x: number, y: number] | undefined;

/** Puts runs of stretches into boxes, and the boxes into a tree; in steps, for `inSlices`. */
export function* indexFleet(geometry: FleetGeometry): Generator<void, FleetIndex> {
	const { floats, first } = geometry;
	const runs: number[] = [];
	for (let route = 0; route + 1 < first.length; route++) {
		for (let point = first[route]!; point < first[route + 1]! - 1; point += RUN) runs.push(point);
	}
	const boxes = new Float32Array(runs.length * 4);
	for (const [i, point] of runs.entries()) {
		if (i % 256 === 0) yield;
		const box = [Infinity, Infinity, -Infinity, -Infinity];
		for (let n = point; n <= lastOf(geometry, point); n++) {
			const [x, y] = [floats[n * STRIDE]!, floats[n * STRIDE + 1]!];
			if (x < box[0]!) box[0] = x;
			if (y < box[1]!) box[1] = y;
			if (x > box[2]!) box[2] = x;
			if (y > box[3]!) box[3] = y;
		}
		boxes.set(box, 4 * i);
	}
	return { geometry, tree: yield* buildTree(boxes), runs: Uint32Array.from(runs) };
}

const routeOf = ({ words }: FleetGeometry, point: number): number => words[point]! & (2 ** ROUTE_BITS - 1);

/** The last point of a run: a run ends with its route. */
const lastOf = (geometry: FleetGeometry, point: number): number =>
	Math.min(point + RUN, geometry.first[routeOf(geometry, point) + 1]! - 1);

/**
 * The route that is nearest to a place on the screen, by the distance on the screen. Of two as near, the one on top.
 *
 * @param box where in the world to look: west, north, east, south; all copies of the world are looked at
 * @param within how far it may be away, in CSS pixels
 * @param shown whether a route is drawn at a share of its way
 */
export function nearest(
	{ geometry, tree, runs }: FleetIndex,
	box: readonly [number, number, number, number],
	at: readonly [x: number, y: number],
	within: number,
	toScreen: ToScreen,
	shown: (route: number, share: number) => boolean
): number | undefined {
	const { floats, west, east } = geometry;
	let [best, found]: [number, number | undefined] = [within, undefined];
	for (let copy = Math.ceil(box[0] - east); copy <= Math.floor(box[2] - west); copy++) {
		search(tree, [box[0] - copy, box[1], box[2] - copy, box[3]], (run) => {
			const point = runs[run]!;
			const route = routeOf(geometry, point);
			let last: readonly [number, number] | undefined;
			for (let n = point; n <= lastOf(geometry, point); n++) {
				const i = n * STRIDE;
				const next = toScreen(floats[i]! + copy, floats[i + 1]!);
				if (last && next) {
					const { distance, share } = toStretch(at, last, next);
					const from = floats[i - STRIDE + 2]!;
					const closer = distance < best || (distance === best && route > (found ?? -1));
					if (closer && shown(route, from + (floats[i + 2]! - from) * share))
						[best, found] = [distance, route];
				}
				last = next;
			}
		});
	}
	return found;
}

type Point = readonly [x: number, y: number];

/** How far a point is from a stretch, and at what share of the stretch it is nearest. */
function toStretch([x, y]: Point, from: Point, to: Point): { distance: number; share: number } {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
	const share = Math.max(0, Math.min(1, along));
	return { distance: Math.hypot(from[0] + dx * share - x, from[1] + dy * share - y), share };
}
