import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, pairOf } from '../../src/lib/chart/between/index.ts';
import { idOf } from '../../src/lib/chart/between/item.ts';
import { draw } from '../../src/lib/chart/draw.ts';
import { bars, units } from '../../src/lib/chart/layouts/index.ts';
import type { Mark } from '../../src/lib/chart/marks.ts';
import { shapePainter, sorted, textStyle } from '../../src/lib/chart/paint.ts';
import { anyRows, LAYOUTS } from '../shared/chart-cases.ts';

const context = { locale: 'en' };
const size = { width: 731, height: 402 };
const anyLayout = fc.constantFrom(...Object.values(LAYOUTS));
const anyMarks = fc.tuple(anyLayout, anyRows).map(([layout, rows]) => draw({ layout, rows }, context).marks);
/** Units are many marks. */
const few = { numRuns: 40 };
const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });

const numbersOf = (value: unknown): number[] =>
	typeof value === 'number'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(numbersOf)
			: [];

describe('between two pictures of any layouts', () => {
	it('each picture is finite, and has no two marks of one key', () => {
		fc.assert(
			fc.property(anyMarks, anyMarks, inside, (a, b, t) => {
				for (const marks of [a, b, between(a, b, t, size)]) {
					expect(numbersOf(marks).filter((number) => !isFinite(number))).toEqual([]);
					const ids = marks.map(idOf);
					expect(new Set(ids).size).toBe(ids.length);
				}
			})
		);
	});

	it('the first and the last are exactly the two', () => {
		fc.assert(
			fc.property(anyMarks, anyMarks, (a, b) => {
				expect(between(a, b, 0)).toEqual(a);
				expect(between(a, b, 1)).toEqual(b);
				expect(between(a, b, NaN)).toEqual(a);
			})
		);
	});

	it('the way there is the way back', () => {
		const places = (marks: readonly Mark[]) =>
			new Map(marks.filter(({ kind }) => kind === 'rect').map((mark) => [idOf(mark), numbersOf(mark)]));
		fc.assert(
			fc.property(anyMarks, anyMarks, inside, (a, b, t) => {
				const [there, back] = [places(between(a, b, t, size)), places(between(b, a, 1 - t, size))];
				expect([...there.keys()].sort()).toEqual([...back.keys()].sort());
				const apart = [...there].flatMap(([id, numbers]) =>
					numbers.map((number, i) => Math.abs(back.get(id)![i]! - number))
				);
				expect(Math.max(0, ...apart)).toBeLessThan(1e-6);
			}),
			few
		);
	});

	it('what is drawn does not depend on the pictures before', () => {
		fc.assert(
			fc.property(anyMarks, anyMarks, fc.array(inside, { maxLength: 4 }), inside, (a, b, before, t) => {
				const { shapes, texts } = sorted(pairOf(a, b));
				const pictureAfter = (road: number[]) => {
					const elements = shapes.map(() => new Written());
					const paint = shapePainter(shapes, elements as unknown as Element[], size);
					for (const stop of [...road, t]) paint(stop);
					return [elements.map(({ all }) => all), texts.map((item) => textStyle(item, t))];
				};
				const picture = pictureAfter([]);
				expect(pictureAfter(before)).toEqual(picture);
				expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|undefined/);
			}),
			few
		);
	});
});

/** An element that keeps what is written to it. */
class Written {
	readonly attributes = new Map<string, string>();
	readonly #child?: Written;
	constructor(isOuter = true) {
		if (isOuter) this.#child = new Written(false);
	}
	get firstElementChild() {
		return this.#child;
	}
	getAttribute(name: string) {
		return this.attributes.get(name) ?? null;
	}
	hasAttribute(name: string) {
		return this.attributes.has(name);
	}
	setAttribute(name: string, value: string) {
		this.attributes.set(name, value);
	}
	removeAttribute(name: string) {
		this.attributes.delete(name);
	}
	get all(): unknown {
		return [[...this.attributes].sort(), this.#child?.all];
	}
}

describe('a whole and its parts', () => {
	const rows = [
		{ x: 'a', y: 7 },
		{ x: 'b', y: 2 }
	];
	const fields = { x: 'x', y: 'y' };
	const whole = bars({ ...fields, values: false })(rows, context).marks;
	const parts = units(fields)(rows, context).marks;
	const boxes = (marks: readonly Mark[]) =>
		marks.filter((mark) => mark.kind === 'rect' && mark.of?.includes('a'));

	it('a bar comes apart into its units: at first they fill it, from the bottom up', () => {
		const start = boxes(between(whole, parts, 1e-9, size));
		const bar = whole.find(({ key }) => key === 'a')!;
		expect(start).toHaveLength(7);
		expect(boxes(between(whole, parts, 0.5, size)).map(({ key }) => key)).not.toContain('a');
		const corner = (mark: Mark | undefined, side: 'y' | 'y2') =>
			mark?.kind === 'rect' ? numbersOf([mark[side]])[0]! : NaN;
		expect(corner(start[0], 'y2')).toBeCloseTo(corner(bar, 'y2'), 5);
		expect(corner(start[6], 'y')).toBeCloseTo(corner(bar, 'y'), 5);
		expect(corner(start[0], 'y')).toBeCloseTo(corner(start[1], 'y2'), 5);
	});

	it('units become their bar again', () => {
		const keys = between(parts, whole, 0.9, size).map(({ key }) => key);
		expect(keys.filter((key) => key.startsWith('a/'))).toHaveLength(7);
	});
});

describe('marks of different kinds', () => {
	const circle: Mark = { kind: 'circle', key: 'a', x: 0.5, y: 0.5, r: 10 };
	const square: Mark = { kind: 'rect', key: 'a', x: 0.1, y: 0.1, x2: 0.2, y2: 0.2 };
	const line: Mark = {
		kind: 'path',
		key: 'a',
		lines: [
			[
				[0, 0],
				[0.5, 1],
				[1, 0]
			]
		]
	};

	it('a circle becomes a square by its corners', () => {
		const [half] = between([circle], [square], 0.5, size);
		expect(half).toMatchObject({ kind: 'rect', key: 'a', round: 0.5 });
	});

	it('a line becomes a bar by an outline', () => {
		const [half] = between([line], [square], 0.5, size);
		expect(half).toMatchObject({ kind: 'path', closed: true, width: 1 });
	});

	it('a line with a gap closes it without a jump', () => {
		const gap: Mark = {
			...line,
			lines: [
				[
					[0, 0],
					[0.4, 0.8]
				],
				[
					[0.6, 0.8],
					[1, 0]
				]
			]
		};
		const near = (t: number) => {
			const [mark] = between([gap], [line], t, size);
			return mark?.kind === 'path' ? mark.lines : [];
		};
		const starts = near(1e-6).map((points) => points[0]!.map((number) => Math.round(number * 100) / 100));
		expect(starts).toContainEqual([0, 0]);
		expect(starts).toContainEqual([0.6, 0.8]);
		const ends = near(1 - 1e-6).flat();
		expect(ends.some(([x, y]) => Math.hypot(x - 0.5, y - 1) < 0.001)).toBe(true);
	});

	it('two texts do not lie over each other on the way', () => {
		const [from, to] = [
			{ kind: 'text', key: 'a', x: 0, y: 0, text: 'a' } as const,
			{ kind: 'text', key: 'b', x: 0, y: 0, text: 'b' } as const
		];
		for (const t of [0.1, 0.4, 0.5, 0.6, 0.9])
			expect(Math.min(...between([from], [to], t).map(({ opacity = 1 }) => opacity))).toBe(0);
	});
});
