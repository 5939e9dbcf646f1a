import Flatbush from 'flatbush';
import { routeOf, STRIDE, type FleetGeometry } from './geometry.ts';

/** Segments in a box of the tree: a box for each segment would take more memory than the lines. */
const RUN = 16;

/** Boxes that are measured before the page has its turn. */
const STEP = 256;

/** Where in the world the lines of a fleet are: an R-tree of boxes, each around a run of segments of one route. */
export interface SpatialIndex {
	geometry: FleetGeometry;
	/** Undefined for a fleet without segments. */
	tree: Flatbush | undefined;
	/** The number of the first point of each box's run. */
	runs: Uint32Array;
}

/** Builds the index of a fleet's lines; in steps, for `inSlices`. */
export function* indexFleet(geometry: FleetGeometry): Generator<void, SpatialIndex> {
	const { floats, first } = geometry;
	const runs: number[] = [];
	for (let route = 0; route + 1 < first.length; route++) {
		for (let point = first[route]!; point < first[route + 1]! - 1; point += RUN) runs.push(point);
	}
	if (runs.length === 0) return { geometry, tree: undefined, runs: new Uint32Array() };
	const tree = new Flatbush(runs.length, undefined, Float32Array);
	for (const [i, point] of runs.entries()) {
		if (i % STEP === 0) yield;
		let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
		for (let n = point; n <= endOfRun(geometry, point); n++) {
			const [x, y] = [floats[n * STRIDE]!, floats[n * STRIDE + 1]!];
			if (x < west) west = x;
			if (y < north) north = y;
			if (x > east) east = x;
			if (y > south) south = y;
		}
		tree.add(west, north, east, south);
	}
	yield;
	tree.finish();
	return { geometry, tree, runs: Uint32Array.from(runs) };
}

/** The last point of a run: a run ends with its route. */
export const endOfRun = (geometry: FleetGeometry, point: number): number =>
	Math.min(point + RUN, geometry.first[routeOf(geometry, point) + 1]! - 1);
