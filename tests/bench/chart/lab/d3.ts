import { interpolateNumber } from 'd3-interpolate';
import { select } from 'd3-selection';
import 'd3-transition';
import { circlesAt, grid, HEIGHT, scatter, WIDTH, type Circle } from './marks.ts';

type Way = (t: number) => number;

const drawing = (target: Element) => select(target).append('svg').attr('width', WIDTH).attr('height', HEIGHT);

/** The marks are joined anew in each frame. */
export function join(target: Element): (t: number) => void {
	const svg = drawing(target);
	return (t) => {
		svg
			.selectAll('circle')
			.data(circlesAt(t), ({ key }: Circle) => key)
			.join('circle')
			.attr('cx', ({ x }: Circle) => x)
			.attr('cy', ({ y }: Circle) => y)
			.attr('r', ({ r }: Circle) => r);
	};
}

/** Joined once, with an interpolator for each number: the tweens of a transition, driven by hand. */
export function tweens(target: Element): (t: number) => void {
	const ways = grid.map(({ key, x, y, r }, i) => {
		const other = scatter[i]!;
		return {
			key,
			x: interpolateNumber(x, other.x) as Way,
			y: interpolateNumber(y, other.y) as Way,
			r: interpolateNumber(r, other.r) as Way
		};
	});
	type Ways = (typeof ways)[number];
	const circles = drawing(target)
		.selectAll('circle')
		.data(ways, ({ key }: Ways) => key)
		.join('circle');
	return (t) => {
		circles
			.attr('cx', ({ x }: Ways) => x(t))
			.attr('cy', ({ y }: Ways) => y(t))
			.attr('r', ({ r }: Ways) => r(t));
	};
}

/** A short transition of each mark to where the reader is. */
export function transition(target: Element): (t: number) => void {
	const circles = drawing(target)
		.selectAll('circle')
		.data(grid, ({ key }: Circle) => key)
		.join('circle')
		.attr('cx', ({ x }: Circle) => x)
		.attr('cy', ({ y }: Circle) => y)
		.attr('r', ({ r }: Circle) => r);
	return (t) => {
		const now = circlesAt(t);
		circles
			.transition()
			.duration(100)
			.attr('cx', (_: Circle, i: number) => now[i]!.x)
			.attr('cy', (_: Circle, i: number) => now[i]!.y)
			.attr('r', (_: Circle, i: number) => now[i]!.r);
	};
}
