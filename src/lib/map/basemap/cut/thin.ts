import type { Point } from '../../../geo/index.ts';
import { boxAround, touch, type Box } from './box.ts';

/** A part of the map, and how far a line there may stray from the truth, both in the coastlines' units. */
export interface Extent {
	box: Box;
	tolerance: number;
}

/** A range of a line's points, by its first and last, and the extents that may show it. */
interface Range {
	from: number;
	to: number;
	extents: readonly Extent[];
}

/**
 * Leaves out points of a line that nobody misses: Douglas and Peucker, "Algorithms for the reduction of the number of
 * points", 1973, with a tolerance that changes from place to place.
 *
 * @param extents how exact the line must be inside boxes; where they overlap, the strictest counts
 * @param tolerance how exact it must be elsewhere, in units
 */
export function thin(line: readonly Point[], extents: readonly Extent[], tolerance: number): Point[] {
	const kept = new Set([0, line.length - 1]);
	const ranges: Range[] = [{ from: 0, to: line.length - 1, extents }];
	for (let range = ranges.pop(); range; range = ranges.pop()) {
		const { from, to } = range;
		const { at, distance } = farthest(line, from, to);
		const bounds = boxAround(line, from, to);
		const touching = range.extents.filter(({ box }) => touch(box, bounds));
		if (distance <= touching.reduce((least, one) => Math.min(least, one.tolerance), tolerance)) continue;
		kept.add(at);
		ranges.push({ from, to: at, extents: touching }, { from: at, to, extents: touching });
	}
	return line.filter((_, index) => kept.has(index));
}

/** The point of a range that is farthest from the straight line between the range's ends, and how far it is. */
function farthest(line: readonly Point[], from: number, to: number): { at: number; distance: number } {
	const [startX, startY] = line[from] ?? [0, 0];
	const [endX, endY] = line[to] ?? [0, 0];
	const [stepX, stepY] = [endX - startX, endY - startY];
	const square = stepX * stepX + stepY * stepY;
	let [most, distance] = [from, 0];
	for (let at = from; at <= to; at++) {
		const [x, y] = line[at] ?? [0, 0];
		const along = square && ((x - startX) * stepX + (y - startY) * stepY) / square;
		const fraction = Math.max(0, Math.min(1, along));
		const here = Math.hypot(x - startX - fraction * stepX, y - startY - fraction * stepY);
		if (here > distance) [most, distance] = [at, here];
	}
	return { at: most, distance };
}
