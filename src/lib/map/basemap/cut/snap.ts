import type { Point } from '../../../geo/index.ts';
import { boxAround, gap } from './box.ts';
import type { Extent } from './thin.ts';

/** A grid is so many times finer than the tolerance, so that a point moves by a third of it at most. */
const FINER = 1.5;

/** The tolerance in distances that a point moves at most, to either side. */
const MOVES = 2 * FINER;

/**
 * Moves the points of a line to a grid that nobody sees, as coarse as the tolerance at each point allows: round numbers
 * compress well. A point moves the lines to its neighbours too, so that one far outside of a picture may have to stay, and none may
 * move a line into a picture that shows none there. The grids are powers of two, so that every copy of the world has the same points.
 *
 * @param tolerance how exact the line must be outside of all extents, in units
 * @param isClosed the last point leads to the first
 */
export function snap(
	line: readonly Point[],
	extents: readonly Extent[],
	tolerance: number,
	isClosed: boolean
): Point[] {
	/** By segment, the one that leads to each point. */
	const tolerances = line.map((point, at) => {
		const from = line[at - 1] ?? (isClosed ? line.at(-1)! : point);
		const bounds = boxAround([from, point]);
		return extents.reduce(
			(least, { box, tolerance: own }) => Math.min(least, Math.max(own, MOVES * gap(box, bounds))),
			tolerance
		);
	});
	const snapped: Point[] = [];
	for (const [at, point] of line.entries()) {
		const onward = tolerances[at + 1] ?? (isClosed ? tolerances[0]! : Infinity);
		const grid = gridFor(Math.min(tolerances[at]!, onward));
		const [x, y] = point.map((value) => Math.round(value / grid) * grid) as [number, number];
		const [lastX, lastY] = snapped.at(-1) ?? [];
		if (x !== lastX || y !== lastY) snapped.push([x, y]);
	}
	return snapped;
}

const gridFor = (tolerance: number): number => Math.max(1, 2 ** Math.floor(Math.log2(tolerance / FINER)));
