import type { Point } from '../../../geo/index.ts';
import type { AircraftShape } from '../../scene/scene.ts';

/**
 * The right half of each aircraft seen from above, nose up, in a box of 32 × 32 around (0, 0): corner after corner from the
 * nose to the tail. Drawn for this library from the types' published dimensions: length to span, the sweep of the wing,
 * where the engines hang, what tail.
 */
// oxfmt-ignore
const HALVES: Record<AircraftShape, readonly Point[]> = {
	// Four engines in pairs at the tail, a T-tail.
	'il-62': [[.7, -16], [1.25, -13], [1.25, -4.4], [13, 4.4], [13, 5.9], [5, 3.3], [1.25, 3.4], [1.25, 7.2], [1.65, 7], [1.65, 5.8], [2.7, 5.8], [2.8, 6.7], [2.9, 5.8], [3.95, 5.8], [3.9, 9.6], [3.5, 10.6], [1.8, 10.6], [1.3, 9.9], [.8, 11.8], [5.6, 14.4], [5.6, 15.6], [.6, 14.6], [.2, 16]],
	// Four engines on pylons before a high wing, a T-tail.
	'il-76': [[.8, -14.3], [1.6, -12], [1.6, -5], [3.4, -4.1], [3.4, -7.4], [4.6, -7.4], [4.6, -3.5], [6.2, -2.8], [6.2, -6], [7.4, -6], [7.4, -2.2], [15.5, 1.6], [15.5, 3], [7, .6], [1.6, 0], [1.6, 4.6], [.9, 10.2], [5.4, 12.8], [5.4, 14], [.5, 13.2], [.25, 14.5]],
	// The same, broader, its wing more swept, its tail low.
	'an-124': [[1.2, -14.8], [2, -12.4], [2, -6], [4.7, -4.2], [4.7, -7], [6.2, -7], [6.2, -3.1], [8.5, -1.5], [8.5, -4.4], [10, -4.4], [10, -.4], [15.8, 3.6], [15.8, 5], [7, 1.5], [2, .8], [2, 4.6], [1.1, 9.2], [5.6, 12.4], [5.6, 13.9], [.7, 12.9], [.3, 14.8]],
	// One large engine under each wing.
	airliner: [[.8, -15.7], [1.5, -13], [1.5, -4.8], [3.7, -3.1], [3.7, -6], [5.8, -6], [5.8, -1.5], [15, 5.6], [15, 6.8], [6, 2.6], [1.5, 2.3], [1.5, 7.6], [.8, 11.2], [5.3, 14.2], [5.3, 15.4], [.5, 14.4], [.25, 15.7]],
	// Four propellers before a straight wing.
	turboprop: [[.9, -13.9], [1.7, -11.4], [1.7, -4.3], [3.4, -4.1], [3.4, -6.9], [2.2, -6.9], [2.2, -7.5], [3.6, -7.5], [4, -8.6], [4.4, -7.5], [5.8, -7.5], [5.8, -6.9], [4.6, -6.9], [4.6, -3.9], [7.9, -3.5], [7.9, -6.3], [6.7, -6.3], [6.7, -6.9], [8.1, -6.9], [8.5, -8], [8.9, -6.9], [10.3, -6.9], [10.3, -6.3], [9.1, -6.3], [9.1, -3.4], [15.5, -2.6], [15.5, -1.1], [1.7, .3], [1.7, 3.6], [.9, 9.2], [5.2, 9.9], [5.2, 11.6], [.6, 12], [.25, 13.9]],
	aircraft: [[.8, -15], [1.5, -12.4], [1.5, -4.4], [14.5, 4.4], [14.5, 6.1], [1.5, 2.6], [1.1, 9.4], [5, 12.4], [5, 13.8], [.5, 12.9], [.25, 14.4]]
};

/** How far from a corner its rounding begins. */
const ROUNDING = 1.1;

const drawn = new Map<string, string>();

/** A silhouette as SVG path data, nose up, in a view box of `-16 -16 32 32`. What is no known name is path data already. */
export function silhouette(shape: string): string {
	const right = HALVES[shape as AircraftShape] as readonly Point[] | undefined;
	if (!right) return shape;
	let d = drawn.get(shape);
	if (!d) drawn.set(shape, (d = rounded([...right, ...right.map(([x, y]): Point => [-x, y]).reverse()])));
	return d;
}

/** A closed outline whose corners are rounded off, from the middle of the edge before the first. */
function rounded(corners: readonly Point[]): string {
	const towards = ([x, y]: Point, [toX, toY]: Point): string => {
		const fraction = Math.min(0.5, ROUNDING / Math.hypot(toX - x, toY - y));
		return `${fine(x + (toX - x) * fraction)} ${fine(y + (toY - y) * fraction)}`;
	};
	const curves = corners.map((corner, i) => {
		const before = corners.at(i - 1)!;
		const after = corners[(i + 1) % corners.length]!;
		return `${towards(corner, before)}Q${fine(corner[0])} ${fine(corner[1])} ${towards(corner, after)}`;
	});
	return `M${curves.join('L')}Z`;
}

const fine = (value: number): number => Number(value.toFixed(2));
