import { formOf, type Size } from '../coord.ts';
import type { Coord, Mark, Point } from '../marks.ts';

/** Where a plot lies in its chart, in CSS pixels. */
export interface Frame extends Size {
	readonly start: number;
	readonly top: number;
}

/** Gets marks of one plot that look the same in another, which lies elsewhere: what is seen stays where it is. */
export function replot(marks: readonly Mark[], from: Frame, to: Frame): readonly Mark[] {
	const [wide, high] = [from.width / to.width, from.height / to.height];
	const [right, down] = [from.start - to.start, from.top - to.top];
	const sides = Math.min(from.width, from.height) / Math.min(to.width, to.height);
	const place = (coord: Coord, scale: number, shift: number): Coord => {
		const [fraction, px, smaller] = formOf(coord);
		return [fraction * scale, px + shift, smaller * sides];
	};
	const x = (coord: Coord) => place(coord, wide, right);
	const y = (coord: Coord) => place(coord, high, down);
	const point = ([x, y]: Point): Point => [x * wide + right / to.width, y * high + down / to.height];
	return marks.map((mark): Mark => {
		switch (mark.kind) {
			case 'rect':
				return { ...mark, x: x(mark.x), y: y(mark.y), x2: x(mark.x2), y2: y(mark.y2) };
			case 'circle': {
				const [px, smaller] = typeof mark.r === 'number' ? [mark.r, 0] : mark.r;
				return { ...mark, x: x(mark.x), y: y(mark.y), r: [px, smaller * sides] };
			}
			case 'text':
				return { ...mark, x: x(mark.x), y: y(mark.y), wrap: mark.wrap && mark.wrap * wide };
			case 'rule': {
				const [start, end] = [point([mark.x, mark.y]), point([mark.x2, mark.y2])];
				return { ...mark, x: start[0], y: start[1], x2: end[0], y2: end[1] };
			}
			case 'path':
				return { ...mark, lines: mark.lines.map((line) => line.map(point)) };
		}
	});
}
