import type { Point } from '../../../geo/index.ts';
import type { Extent } from './thin.ts';

/** A grid is so many times finer than the tolerance, so that a point moves by a third of it at most. */
const FINER = 1.5;

/**
 * Moves the points of a line to a grid that nobody sees, as coarse as the tolerance at each point allows: round numbers
 * compress well. The grids are powers of two, so that every copy of the world has the same points.
 *
 * @param tolerance how exact the line must be outside of all extents, in units
 */
export function snap(line: readonly Point[], extents: readonly Extent[], tolerance: number): Point[] {
	const snapped: Point[] = [];
	for (const point of line) {
		const grid = gridAt(point, extents, tolerance);
		const [x, y] = point.map((value) => Math.round(value / grid) * grid) as [number, number];
		const [lastX, lastY] = snapped.at(-1) ?? [];
		if (x !== lastX || y !== lastY) snapped.push([x, y]);
	}
	return snapped;
}

function gridAt([x, y]: Point, extents: readonly Extent[], tolerance: number): number {
	let least = tolerance;
	for (const { box, tolerance: own } of extents) {
		const isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
		if (isInside && own < least) least = own;
	}
	return Math.max(1, 2 ** Math.floor(Math.log2(least / FINER)));
}
