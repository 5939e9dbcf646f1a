import type { AircraftShape } from './scene.ts';

type Outline = readonly (readonly [x: number, y: number])[];

/**
 * The right half of each aircraft seen from above, nose up, in a box of 32 × 32 around (0, 0). Drawn for this library
 * from the types' proportions: where the wings stand and how far they are swept, how many engines, what tail.
 */
// prettier-ignore
const HALVES: Record<AircraftShape, Outline> = {
	// Four engines at the tail, below a T-tail.
	'il-62': [[0, -16], [1.1, -14], [1.3, -2], [12.5, 6], [12.5, 7.6], [1.4, 4.5], [1.3, 7.4], [3.8, 7.8], [3.8, 11], [1.2, 11], [1, 12.6], [5.2, 15], [5.2, 16], [0, 15]],
	// Four engines under a high wing, T-tail.
	'il-76': [[0, -14.5], [1.7, -12.5], [1.9, -4.5], [6, -2.8], [6, -4.6], [7.2, -4.6], [7.2, -2.3], [10, -1], [10, -2.8], [11.2, -2.8], [11.2, -0.5], [15, 1.2], [15, 2.8], [1.9, 1.2], [1.3, 9], [6, 12], [6, 13.6], [0, 13]],
	// The same, larger and broader.
	'an-124': [[0, -16], [2.3, -13.5], [2.5, -5], [6.5, -2.6], [6.5, -4.8], [8, -4.8], [8, -1.8], [11, 0], [11, -2], [12.5, -2], [12.5, 0.9], [16, 3], [16, 4.8], [2.5, 1.8], [1.7, 10], [6.5, 13], [6.5, 14.8], [0, 14]],
	// One engine under each wing.
	airliner: [[0, -15], [1.4, -13], [1.6, -4], [4.6, -2], [4.6, -4.2], [6.2, -4.2], [6.2, -0.9], [14, 4.5], [14, 6.2], [1.6, 3], [1.3, 10], [5, 13], [5, 14.2], [0, 13]],
	// Straight wing, four propellers.
	turboprop: [[0, -13], [1.5, -11], [1.7, -3.4], [4.5, -3.3], [4.5, -5.6], [5.7, -5.6], [5.7, -3.2], [9, -2.9], [9, -5], [10.2, -5], [10.2, -2.8], [15, -2.2], [15, -0.4], [1.7, 0.4], [1.2, 9], [5.5, 10.6], [5.5, 12.4], [0, 12]],
	aircraft: [[0, -15], [1.4, -13], [1.6, -4], [14, 4.5], [14, 6.2], [1.6, 3], [1.3, 10], [5, 13], [5, 14.2], [0, 13]]
};

/** The silhouette as SVG path data, nose up, in a view box of `-16 -16 32 32`. */
export function silhouette(shape: AircraftShape): string {
	const right = HALVES[shape];
	const left = right.map(([x, y]) => [-x, y] as const).reverse();
	return `M${[...right, ...left].map((point) => point.join(' ')).join('L')}Z`;
}
