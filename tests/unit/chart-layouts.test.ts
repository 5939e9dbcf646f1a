import { describe, expect, it } from 'vitest';
import { draw } from '../../src/lib/chart/draw.ts';
import { bars, units } from '../../src/lib/chart/layouts/index.ts';
import type { Fault, Layout, Mark, RectMark } from '../../src/lib/chart/marks.ts';

const context = { locale: 'en' };
const fields = { x: 'x', y: 'y' };
const rowsOf = (values: readonly unknown[]) => values.map((y, i) => ({ x: String(2017 + i), y }));

const rects = (marks: readonly Mark[]) =>
	marks.filter((mark): mark is RectMark => mark.kind === 'rect' && mark.label !== undefined);
const textsIn = (marks: readonly Mark[]) =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const height = ({ y, y2 }: RectMark) => Number(y2) - Number(y);
const codes = (faults: readonly Fault[] = []) => faults.map(([code]) => code);
const drawn = (layout: Layout, rows: readonly object[]) => layout(rows, context);

describe('bars', () => {
	it('are as high as their numbers say, from 0', () => {
		const [first, second] = rects(drawn(bars(fields), rowsOf([10, 40])).marks);
		expect(height(second!) / height(first!)).toBeCloseTo(4);
		expect(first!.y2).toBe(1);
	});

	it('go to both sides of a baseline', () => {
		const [low, high] = rects(drawn(bars({ ...fields, baseline: 50 }), rowsOf([40, 70])).marks);
		expect(low!.y).toBeCloseTo(Number(high!.y2));
		expect(height(high!) / height(low!)).toBeCloseTo(2);
	});

	it('pile up from 0 to both sides', () => {
		const rows = [
			{ x: 'a', y: 3, s: 'one' },
			{ x: 'a', y: 4, s: 'two' },
			{ x: 'a', y: -2, s: 'three' }
		];
		const marks = drawn(bars({ ...fields, series: 's', arrange: 'stacked' }), rows).marks;
		const [one, two, three] = rects(marks);
		expect(two!.y2).toBeCloseTo(Number(one!.y));
		expect(three!.y).toBeCloseTo(Number(one!.y2));
		expect(new Set([one, two, three].map((bar) => bar!.color)).size).toBe(3);
	});

	it('a missing number keeps its place and has no bar', () => {
		const { marks, faults } = drawn(bars(fields), rowsOf([1, null, '', 4]));
		expect(rects(marks).map(({ key }) => key)).toEqual(['2017', '2020']);
		expect(textsIn(marks)).toContain('2018');
		expect(codes(faults)).toEqual([]);
	});

	it('read numbers as a spreadsheet writes them, and say which one is none', () => {
		const { marks, faults } = drawn(bars(fields), rowsOf(['12', ' 3.5 ', 'a lot', true]));
		expect(rects(marks)).toHaveLength(2);
		expect(faults).toEqual([
			[181, 'y', 'a lot', 3],
			[181, 'y', 'true', 4]
		]);
	});

	it('say what they are in words, numbers by the locale', () => {
		const layout = bars({ ...fields, unit: 'Tonnen' });
		const { marks } = layout([{ x: 'Weizen', y: 12345.6 }], { locale: 'de' });
		expect(rects(marks)[0]!.label).toBe('Weizen: 12.345,6 Tonnen');
	});

	it('draw a reference at its value', () => {
		const layout = bars({ ...fields, domain: [0, 10], references: [{ value: 5, label: 'Target' }] });
		const { marks } = drawn(layout, rowsOf([10]));
		expect(marks.find(({ kind }) => kind === 'rule')).toMatchObject({ y: 0.5, y2: 0.5 });
		expect(textsIn(marks)).toContain('Target');
	});
});

describe('units', () => {
	const circles = (marks: readonly Mark[]) => marks.filter(({ kind }) => kind === 'circle');

	it('are as many as the numbers say', () => {
		const { marks } = drawn(units(fields), rowsOf([3, 5, 0, -1]));
		expect(circles(marks)).toHaveLength(8);
		expect(circles(drawn(units({ ...fields, per: 10 }), rowsOf([300, 44])).marks)).toHaveLength(34);
	});

	it('a waffle is full: what is missing to the whole is quiet', () => {
		const { marks } = drawn(units({ ...fields, total: 100 }), rowsOf([37]));
		expect(circles(marks)).toHaveLength(100);
		expect(circles(marks).filter(({ color }) => color === 'rule')).toHaveLength(63);
	});

	it('are never more than a page can bear', () => {
		const { marks, faults } = drawn(units(fields), rowsOf([1e9]));
		expect(circles(marks).length).toBeLessThanOrEqual(3000);
		expect(codes(faults)).toEqual([184]);
	});
});

describe('whatever rows and layouts are', () => {
	it.each([
		['no list', 'rows', [186]],
		['no list', undefined, [186]],
		['rows that are none', [null, undefined, 3, 'a'], [180, 180]],
		['columns that are not there', [{ a: 1 }], [180, 180]],
		[
			'two rows of one key',
			[
				{ x: 'a', y: 1 },
				{ x: 'a', y: 2 }
			],
			[182]
		]
	])('%s: a picture, and what is wrong with it', (_, rows, expected) => {
		const { marks, faults } = draw({ rows: rows as object[], layout: bars(fields) }, context);
		expect(codes(faults)).toEqual(expected);
		expect(new Set(marks.map(({ kind, key }) => kind + key)).size).toBe(marks.length);
	});

	it('a layout that throws leaves an empty plot', () => {
		const layout: Layout = () => {
			throw new Error('no such thing');
		};
		expect(draw({ rows: [], layout }, context)).toEqual({
			marks: [],
			faults: [[187, 'Error: no such thing']]
		});
	});

	it('what is highlighted is loud, the rest is quiet, the axis stays', () => {
		const rows = rowsOf([1, 2, 3]);
		const plain = draw({ rows, layout: bars(fields) }, context).marks;
		const { marks, faults } = draw({ rows, layout: bars(fields), highlighted: ['2018', 'none'] }, context);
		const changed = marks.filter(({ color }, i) => color !== plain[i]!.color).map(({ key }) => key);
		expect([...new Set(changed)]).toEqual(['2017', '2019']);
		expect(faults).toEqual([[185, 'none']]);
	});
});
