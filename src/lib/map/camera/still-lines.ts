import type { Point } from '../../geo/index.ts';
import type { Polyline } from './projected-line.ts';
import { unitsPerPixel, type Viewport } from './projection.ts';

/** How far a line may stray in a still picture, in the picture's own units. */
const TOLERANCE = 0.35;

/**
 * Writes lines as path data for a picture that does not move: a page holds dozens of them, so they have few points, and
 * whole numbers, as map units are smaller than pixels up to zoom 7.
 */
export function stillPath(viewport: Viewport): (lines: readonly Polyline[]) => string {
	const tolerance = TOLERANCE * unitsPerPixel(viewport);
	return (lines) => lines.map((line) => writeLine(thinned(line, tolerance))).join('');
}

/** Leaves out the points of a line that lie within a tolerance of the straight line between those that stay. */
export function thinned(points: Polyline, tolerance: number): Point[] {
	const kept = points.slice(0, 1);
	for (let from = 0, to = 2; to <= points.length; to++) {
		if (to < points.length && isStraight(points, from, to, tolerance)) continue;
		from = to - 1;
		kept.push(points[from]!);
	}
	return kept;
}

function isStraight(points: Polyline, from: number, to: number, tolerance: number): boolean {
	const [startX, startY] = points[from]!;
	const [endX, endY] = points[to]!;
	const [dx, dy] = [endX - startX, endY - startY];
	const reach = tolerance * Math.hypot(dx, dy);
	return points
		.slice(from + 1, to)
		.every(([x, y]) => Math.abs((x - startX) * dy - (y - startY) * dx) <= reach);
}

/** Writes a line as steps in whole units from point to point. A line of one point is a dot. */
function writeLine(points: Polyline): string {
	const [first, ...rest] = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
	if (!first) return '';
	let [x, y] = first;
	let steps = '';
	for (const [toX, toY] of rest) {
		steps += signed(toX - x) + signed(toY - y);
		[x, y] = [toX, toY];
	}
	return `M${first.join(' ')}${steps ? `l${steps.trimStart()}` : 'h.01'}`;
}

/** A step with what separates it from the number before: its minus sign, or a space. */
const signed = (step: number): string => (step < 0 ? String(step) : ` ${step}`);
