import { touch, type Box } from './box.ts';
import type { Point } from '../../../geo/index.ts';

/** A part of the map, and how far lines there may stray from the truth, in units. */
export interface Tolerance {
	box: Box;
	slack: number;
}

/** A stretch of a line, by its first and last point, and the boxes that may show it. */
interface Stretch {
	from: number;
	to: number;
	near: readonly Tolerance[];
}

/**
 * Leaves out points of a line that nobody misses: Douglas and Peucker, "Algorithms for the reduction of the number of
 * points", 1973, with a tolerance that changes from place to place.
 *
 * @param near how exact the line must be inside boxes; where they overlap, the strictest counts
 * @param slack how exact it must be elsewhere, in units
 */
export function thin(line: readonly Point[], near: readonly Tolerance[], slack: number): Point[] {
	const kept = new Set([0, line.length - 1]);
	const stretches: Stretch[] = [{ from: 0, to: line.length - 1, near }];
	for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
		const { from, to } = stretch;
		const { at, distance, extent } = farthest(line, from, to);
		const touching = stretch.near.filter(({ box }) => touch(box, extent));
		if (distance <= touching.reduce((least, one) => Math.min(least, one.slack), slack)) continue;
		kept.add(at);
		stretches.push({ from, to: at, near: touching }, { from: at, to, near: touching });
	}
	return line.filter((_, index) => kept.has(index));
}

/** The point of a stretch that is farthest from the straight line between its ends; and the box around all of it. */
function farthest(line: readonly Point[], from: number, to: number) {
	const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	const [startX, startY] = line[from] ?? [0, 0];
	const [endX, endY] = line[to] ?? [0, 0];
	const [stepX, stepY] = [endX - startX, endY - startY];
	const square = stepX * stepX + stepY * stepY;
	let [most, distance] = [from, 0];
	for (let at = from; at <= to; at++) {
		const [x, y] = line[at] ?? [0, 0];
		extent.left = Math.min(extent.left, x);
		extent.top = Math.min(extent.top, y);
		extent.right = Math.max(extent.right, x);
		extent.bottom = Math.max(extent.bottom, y);
		const along = square && ((x - startX) * stepX + (y - startY) * stepY) / square;
		const fraction = Math.max(0, Math.min(1, along));
		const here = Math.hypot(x - startX - fraction * stepX, y - startY - fraction * stepY);
		if (here > distance) [most, distance] = [at, here];
	}
	return { at: most, distance, extent };
}
