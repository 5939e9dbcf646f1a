import { mixColors } from '../color.ts';
import type { Size } from '../coord.ts';
import type { Mark, Point } from '../marks.ts';
import { outlined, twins, type Twins } from './lines.ts';
import { mixForm, outlineOf, type Shape } from './shape.ts';

/** A mark on its way from one state to another. */
export interface Item {
	/** The same for as long as the mark is the same thing, whatever its kind. */
	readonly id: string;
	readonly element: 'text' | 'circle' | 'rect' | 'path';
	readonly a: Shape;
	readonly b: Shape;
	/** Whether it looks the same all the way. */
	readonly isStill: boolean;
}

/** A text that hangs differently is another one. */
export const idOf = (mark: Mark): string =>
	mark.kind === 'text' ? `text ${mark.anchor} ${mark.side} ${mark.role} ${mark.key}` : mark.key;

export function itemOf(id: string, a: Shape, b: Shape): Item {
	const kinds = [a, b].map(({ mark, lines }) => (mark.kind === 'text' ? 'text' : lines ? 'path' : 'box'));
	const element = kinds.includes('text')
		? 'text'
		: kinds.includes('path')
			? 'path'
			: a.round === 1 && b.round === 1
				? 'circle'
				: 'rect';
	return { id, element, a, b, isStill: a === b };
}

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** The points of a path on its way. Only a box that becomes a line depends on the plot's size. */
export function twinsOf({ a, b }: Item, size: Size): Twins {
	const closed = a.closed || b.closed;
	const [from, to] = [a, b].map((shape) => {
		if (!shape.lines) return [outlineOf(shape, size)];
		if (!closed) return shape.lines;
		if (!shape.closed) return outlined(shape.lines);
		return shape.lines.map((line) => (line[0] ? [...line, line[0]] : line));
	}) as [readonly (readonly Point[])[], readonly (readonly Point[])[]];
	return twins(from, to);
}

function linesAt({ a, b, starts }: Twins, t: number): Point[][] {
	const lines: Point[][] = [];
	for (let i = 0; i < a.length; i += 2) {
		if (starts.has(i / 2)) lines.push([]);
		lines.at(-1)!.push([mix(a[i]!, b[i]!, t), mix(a[i + 1]!, b[i + 1]!, t)]);
	}
	return lines;
}

/** The mark on its way, as plain data. */
export function markAt(item: Item, t: number, size: Size): Mark {
	const { a, b } = item;
	const near = (t < 0.5 ? a : b).mark;
	const { key, of, label } = near;
	const base = {
		key,
		of,
		label,
		color: mixColors(a.mark.color, b.mark.color, t),
		opacity: opacityAt(item, t)
	};
	if (item.element === 'path') {
		const lines = linesAt(twinsOf(item, size), t);
		const certainty = 'certainty' in near ? near.certainty : undefined;
		const width = mix(a.stroke, b.stroke, t);
		return { ...base, kind: 'path', lines, closed: a.closed || b.closed, width, certainty };
	}
	const [x, y, x2, y2] = a.box.map((form, i) => mixForm(form, b.box[i]!, t));
	if (near.kind === 'text') return { ...near, ...base, x: x!, y: y! };
	return { ...base, kind: 'rect', x: x!, y: y!, x2: x2!, y2: y2!, round: mix(a.round, b.round, t) };
}

/** Texts do not lie over each other: one has gone before the next appears. */
export function opacityAt({ a, b, element }: Item, t: number): number {
	if (element !== 'text' || a.opacity === b.opacity) return mix(a.opacity, b.opacity, t);
	return a.opacity < b.opacity
		? mix(a.opacity, b.opacity, Math.max(0, 2 * t - 1))
		: mix(a.opacity, b.opacity, Math.min(1, 2 * t));
}
