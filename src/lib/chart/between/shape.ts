import { formOf, pixels, shift, type Form, type Size } from '../coord.ts';
import type { Mark, Point } from '../marks.ts';

/**
 * What all marks have in common, so that any passes into any other: a box with round corners (a circle is one), or lines. All
 * that changes on the way is a number.
 */
export interface Shape {
	readonly mark: Mark;
	/** Left, top, right and bottom. Of a text the first two are its place. Lines have none. */
	readonly box: readonly Form[];
	/** 0 (square) to 1 (round). */
	readonly round: number;
	readonly opacity: number;
	/** How opaque the inside is. */
	readonly fill: number;
	/** Width of the line, in CSS pixels. */
	readonly stroke: number;
	readonly lines?: readonly (readonly Point[])[];
	readonly closed: boolean;
}

export function shapeOf(mark: Mark): Shape {
	const shape = { mark, opacity: mark.opacity ?? 1, round: 0, fill: 1, stroke: 0, closed: true };
	switch (mark.kind) {
		case 'rect':
			return { ...shape, round: mark.round ?? 0, box: [mark.x, mark.y, mark.x2, mark.y2].map(formOf) };
		case 'circle': {
			const at = (place: typeof mark.x, side: number) => shift(place, mark.r, side);
			return { ...shape, round: 1, box: [at(mark.x, -1), at(mark.y, -1), at(mark.x, 1), at(mark.y, 1)] };
		}
		case 'text':
			return { ...shape, box: [formOf(mark.x), formOf(mark.y)] };
		case 'rule': {
			const lines = [
				[
					[mark.x, mark.y],
					[mark.x2, mark.y2]
				]
			] as const;
			return { ...shape, box: [], lines, closed: false, fill: 0, stroke: mark.width ?? 1 };
		}
		case 'path': {
			const closed = mark.closed ?? false;
			const stroke = mark.width ?? (closed ? 0 : 2);
			return { ...shape, box: [], lines: mark.lines, closed, fill: Number(closed), stroke };
		}
	}
}

const CORNER = 8;
const TURNS = [Math.PI, 1.5 * Math.PI, 0, Math.PI / 2];

/** The outline of a box as a line, clockwise from the left, in fractions of the plot. */
export function outlineOf({ box, round }: Shape, size: Size): Point[] {
	const [left = 0, top = 0, right = 0, bottom = 0] = box.map((form, i) =>
		pixels(form, i % 2 ? size.height : size.width, size)
	);
	const radius = (round * Math.min(Math.abs(right - left), Math.abs(bottom - top))) / 2;
	const points = TURNS.flatMap((turn, corner) => {
		const x = corner === 0 || corner === 3 ? left + radius : right - radius;
		const y = corner < 2 ? top + radius : bottom - radius;
		return Array.from({ length: CORNER }, (_, i): Point => {
			const angle = turn + (i / (CORNER - 1)) * (Math.PI / 2);
			return [(x + radius * Math.cos(angle)) / size.width, (y + radius * Math.sin(angle)) / size.height];
		});
	});
	return [...points, points[0]!];
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixForm = (a: Form, b: Form, t: number): Form => [
	mix(a[0], b[0], t),
	mix(a[1], b[1], t),
	mix(a[2], b[2], t)
];

/**
 * The part `index` of `count` equal ones: of a box a slice along its longer side, from the bottom or the left; of lines a dot
 * without a size; of a circle all of it. Undefined where there is nothing to take a part of.
 */
export function partOf(shape: Shape, index: number, count: number): Shape | undefined {
	if (shape.lines) {
		const points = shape.lines.flat();
		const point = points[Math.floor(((index + 0.5) / count) * points.length)];
		if (!point) return undefined;
		const [x, y] = [formOf(point[0]), formOf(point[1])];
		return { ...shape, box: [x, y, x, y], lines: undefined, closed: true, round: 1, fill: 1, stroke: 0 };
	}
	if (shape.round === 1) return shape;
	const [left, top, right, bottom] = shape.box as [Form, Form, Form, Form];
	const [from, to] = [index / count, (index + 1) / count];
	const isWide = Math.abs(right[0] - left[0]) > Math.abs(bottom[0] - top[0]);
	const box = isWide
		? [mixForm(left, right, from), top, mixForm(left, right, to), bottom]
		: [left, mixForm(bottom, top, to), right, mixForm(bottom, top, from)];
	return { ...shape, box };
}
