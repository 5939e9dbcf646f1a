import { mix, mixForm, opacityAt, twinsOf, type Item, type Pair, type Twins } from './between/index.ts';
import { cssColor, mixColors } from './color.ts';
import { cssLength, pixels, type Form, type Size } from './coord.ts';
import type { TextMark } from './marks.ts';

/** How many parts a path’s side has: a path is drawn in a box of its own, which stretches with the plot. */
export const GRID = 1000;

/** The server knows no size. A box on its way to a line is drawn there as in a plot of this one. */
const NOMINAL: Size = { width: 640, height: 400 };

const short = (number: number): number => Math.round(number * 100) / 100;

function pathData({ a, b, starts }: Twins, t: number, closed: boolean): string {
	let data = '';
	for (let i = 0; i < a.length; i += 2) {
		if (starts.has(i / 2)) data += i && closed ? 'ZM' : 'M';
		else data += 'L';
		data += `${short(mix(a[i]!, b[i]!, t) * GRID)} ${short(mix(a[i + 1]!, b[i + 1]!, t) * GRID)}`;
	}
	return data && closed ? `${data}Z` : data;
}

type Box = readonly [left: Form, top: Form, right: Form, bottom: Form];
const minus = (to: Form, from: Form): Form => [to[0] - from[0], to[1] - from[1], to[2] - from[2]];

/** The CSS of a box that holds for every size of the plot: what the server prints. */
function boxStyle({ a, b, element }: Item, t: number): string {
	const [x, y, x2, y2] = a.box.map((form, i) => mixForm(form, b.box[i]!, t)) as unknown as Box;
	const [width, height] = [cssLength(minus(x2, x), 'cqw'), cssLength(minus(y2, y), 'cqh')];
	if (element === 'circle') {
		const radius = mixForm([0, 0, 0], minus(x2, x), 0.5);
		const middle = [cssLength(mixForm(x, x2, 0.5), 'cqw'), cssLength(mixForm(y, y2, 0.5), 'cqh')];
		return `cx:${middle[0]};cy:${middle[1]};r:${cssLength(radius, 'cqw')}`;
	}
	const round = mix(a.round, b.round, t) / 2;
	const corner = round ? `;rx:calc(${round} * min(${width}, ${height}))` : '';
	return `x:${cssLength(x, 'cqw')};y:${cssLength(y, 'cqh')};width:${width};height:${height}${corner}`;
}

/** Numbers of an element that hold for one size of the plot, by their attributes. */
function boxNumbers(item: Item, end: 'a' | 'b', size: Size): Record<string, number> {
	const { box, round } = item[end];
	const [x, y, x2, y2] = box.map((form, i) => pixels(form, i % 2 ? size.height : size.width, size)) as [
		number,
		number,
		number,
		number
	];
	if (item.element === 'circle') return { cx: (x + x2) / 2, cy: (y + y2) / 2, r: Math.abs(x2 - x) / 2 };
	const [width, height] = [Math.abs(x2 - x), Math.abs(y2 - y)];
	return { x: Math.min(x, x2), y: Math.min(y, y2), width, height, rx: (round * Math.min(width, height)) / 2 };
}

const lookNumbers = (item: Item, t: number): Record<string, number> => ({
	opacity: opacityAt(item, t),
	'fill-opacity': mix(item.a.fill, item.b.fill, t),
	'stroke-width': mix(item.a.stroke, item.b.stroke, t)
});

const colorAt = ({ a, b }: Item, t: number): string => cssColor(mixColors(a.mark.color, b.mark.color, t));

/** The attributes of a shape for every size of the plot. CSS places it, unless painters do, which know the size. */
export function attributesAt(item: Item, t: number, isPainted: boolean): Record<string, string | number> {
	const looks = { color: colorAt(item, t), ...lookNumbers(item, t) };
	return isPainted || item.element === 'path' ? looks : { ...looks, style: boxStyle(item, t) };
}

/** The path of a shape for every size of the plot. */
export const pathAt = (item: Item, t: number): string =>
	pathData(twinsOf(item, NOMINAL), t, item.a.closed || item.b.closed);

/** Dots and dashes as wide as the map’s. */
export const DASHES = { tracked: undefined, reported: '6 4', inferred: '1.5 4' } as const;

/** The CSS that places a text, for every size of the plot. */
export function textStyle(item: Item, t: number): string {
	const { a, b } = item;
	const [x, y] = a.box.map((form, i) => mixForm(form, b.box[i]!, t));
	const { wrap } = b.mark as TextMark;
	const rest = `opacity:${short(opacityAt(item, t))};color:${colorAt(item, t)}${wrap ? `;max-inline-size:${short(wrap * 100)}cqw` : ''}`;
	return `--x:${cssLength(x!, 'cqw')};--y:${cssLength(y!, 'cqh')};${rest}`;
}

export const textOf = ({ a, b }: Item, t: number): string => ((t < 0.5 ? a : b).mark as TextMark).text;

/** Draws one picture on the way. */
export type Painter = (t: number) => void;

/** Writes an attribute that stays. An equal one is left alone: a browser would draw the element anew for it. */
function write(element: Element, name: string, value: string): void {
	if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Prepares the drawing of shapes into their elements: what stays is written once, and what changes on the way is left to the
 * painter. In a frame nothing is read.
 */
export function shapePainter(items: readonly Item[], elements: readonly Element[], size: Size): Painter {
	const ways: Painter[] = [];
	const moves: Move[] = [];
	for (const [i, item] of items.entries()) {
		const outer = elements[i];
		const element = item.element === 'path' ? outer?.firstElementChild : outer;
		if (!element) continue;
		const way = (name: string, a: number, b: number) => {
			if (a === b) return write(element, name, String(short(a)));
			const length = lengthOf(element, name);
			if (length) moves.push({ length, a, b });
			else ways.push((t) => element.setAttribute(name, String(short(mix(a, b, t)))));
		};
		const [first, last] = [lookNumbers(item, 0), lookNumbers(item, 1)];
		for (const name of Object.keys(first)) way(name, first[name]!, last[name]!);
		if (item.a.mark.color === item.b.mark.color) write(element, 'color', colorAt(item, 0));
		else ways.push((t) => element.setAttribute('color', colorAt(item, t)));
		if (item.element === 'path') {
			const closed = item.a.closed || item.b.closed;
			const lines = twinsOf(item, size);
			if (item.isStill) write(element, 'd', pathData(lines, 0, closed));
			else ways.push((t) => element.setAttribute('d', pathData(lines, t, closed)));
		} else {
			const [from, to] = [boxNumbers(item, 'a', size), boxNumbers(item, 'b', size)];
			for (const name of Object.keys(from)) way(name, from[name]!, to[name]!);
		}
	}
	return (t) => {
		for (const { length, a, b } of moves) length.value = mix(a, b, t);
		for (const draw of ways) draw(t);
	};
}

/** A length that changes on the way. */
interface Move {
	length: SVGLength;
	a: number;
	b: number;
}

/** The length behind an attribute: a number that no browser has to write as text and read again. */
const lengthOf = (element: Element, name: string): SVGLength | undefined =>
	(element as unknown as Record<string, SVGAnimatedLength | undefined>)[name]?.baseVal;

/** Prepares the drawing of texts. */
function textPainter(items: readonly Item[], elements: readonly HTMLElement[]): Painter {
	const ways: Painter[] = [];
	for (const [i, item] of items.entries()) {
		const element = elements[i];
		if (!element) continue;
		const draw = (t: number) => {
			write(element, 'style', textStyle(item, t));
			const text = element.firstChild as Text;
			if (text.data !== textOf(item, t)) text.data = textOf(item, t);
		};
		if (textStyle(item, 0) !== textStyle(item, 1) || textOf(item, 0) !== textOf(item, 1)) ways.push(draw);
		else draw(0);
	}
	return (t) => {
		for (const draw of ways) draw(t);
	};
}

/** Marks of texts apart from those of shapes. */
export function sorted({ items }: Pair): { shapes: Item[]; texts: Item[] } {
	const shapes: Item[] = [];
	const texts: Item[] = [];
	for (const item of items) (item.element === 'text' ? texts : shapes).push(item);
	return { shapes, texts };
}

/** Prepares the drawing of marks into the elements that stand for them, in a plot of a size. */
export const paintersOf = (
	items: { shapes: readonly Item[]; texts: readonly Item[] },
	shapes: Element,
	texts: HTMLElement,
	size: Size
): Painter[] => [
	shapePainter(items.shapes, [...shapes.children], size),
	textPainter(items.texts, [...texts.children] as HTMLElement[])
];

/** Where words beside a mark point to: the top of its middle, or the end of a line. */
export function anchorOf({ a, b }: Item, t: number): readonly [Form, Form] {
	const [from, to] = [a, b].map(({ lines, box }): readonly [Form, Form] => {
		if (!lines) return [mixForm(box[0]!, box[2]!, 0.5), box[1]!];
		const [x, y] = lines.flat().at(-1) ?? [0, 0];
		return [
			[x, 0, 0],
			[y, 0, 0]
		];
	}) as [readonly [Form, Form], readonly [Form, Form]];
	return [mixForm(from[0], to[0], t), mixForm(from[1], to[1], t)];
}

export const placeStyle = ([x, y]: readonly [Form, Form]): string =>
	`--x:${cssLength(x, 'cqw')};--y:${cssLength(y, 'cqh')}`;
