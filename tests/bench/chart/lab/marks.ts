/** A circle in a plot of 800 × 600 px. */
export interface Circle {
	key: string;
	x: number;
	y: number;
	r: number;
}

export const WIDTH = 800;
export const HEIGHT = 600;

let seed = 1;
const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

/** Two layouts of the same 1,000 marks: a grid of dots, and a scatter of circles. */
export const grid: readonly Circle[] = Array.from({ length: 1000 }, (_, i) => ({
	key: `mark ${i}`,
	x: 20 + 19.5 * (i % 40),
	y: 20 + 23 * Math.floor(i / 40),
	r: 4
}));
export const scatter: readonly Circle[] = grid.map(({ key }) => ({
	key,
	x: 20 + 760 * random(),
	y: 20 + 560 * random(),
	r: 2 + 8 * random()
}));

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** All marks at a place between the two. */
export const circlesAt = (t: number): Circle[] =>
	grid.map(({ key, x, y, r }, i) => {
		const other = scatter[i]!;
		return { key, x: mix(x, other.x, t), y: mix(y, other.y, t), r: mix(r, other.r, t) };
	});
