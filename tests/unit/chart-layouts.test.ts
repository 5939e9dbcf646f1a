import { describe, expect, it } from 'vitest';
import { draw } from '../../src/lib/chart/draw.ts';
import { bars, dots, lines, profile, timeline, units } from '../../src/lib/chart/layouts/index.ts';
import type { Fault, Layout, Mark, PathMark, RectMark, RuleMark } from '../../src/lib/chart/marks.ts';

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
		expect(circles(marks).filter(({ color }) => color === 'pale')).toHaveLength(63);
	});

	it('have a number under each group: where it holds several series, the numbers of all', () => {
		const { marks } = drawn(units({ ...fields, series: 's' }), [
			{ x: 'A', y: 4, s: 'Kept' },
			{ x: 'A', y: 2, s: 'Deleted' },
			{ x: 'B', y: 3, s: 'Kept' },
			{ x: 'C', y: null, s: 'Kept' }
		]);
		expect(textsIn(marks)).toEqual(['A', '4 + 2', 'B', '3', 'C']);
	});

	it('are never more than a page can bear', () => {
		const { marks, faults } = drawn(units(fields), rowsOf([1e9]));
		expect(circles(marks).length).toBeLessThanOrEqual(3000);
		expect(codes(faults)).toEqual([184]);
	});
});

const paths = (marks: readonly Mark[]) => marks.filter((mark): mark is PathMark => mark.kind === 'path');
const rules = (marks: readonly Mark[]) => marks.filter((mark): mark is RuleMark => mark.kind === 'rule');
const labels = (marks: readonly Mark[]) => marks.flatMap(({ label }) => label ?? []);

describe('lines', () => {
	const rows = [
		{ x: '2017-03', y: 4, s: 'Oil' },
		{ x: '2017-01', y: 2, s: 'Oil' },
		{ x: '2017-02', y: 3, s: 'Oil' },
		{ x: '2017-04', y: null, s: 'Oil' },
		{ x: '2017-05', y: 5, s: 'Oil' },
		{ x: '2017-01', y: 7, s: 'Gas' }
	];
	const { marks } = drawn(lines({ ...fields, series: 's' }), rows);

	it('go from date to date, and have a gap where a number is missing', () => {
		const [oil] = paths(marks);
		expect(oil!.key).toBe('Oil');
		expect(oil!.lines.map(({ length }) => length)).toEqual([3, 1]);
		const across = oil!.lines[0]!.map(([x]) => x);
		expect(across).toEqual([...across].sort());
	});

	it('are named at their ends, in their colours, and no two names overlap', () => {
		const near = rows.map((row) => ({ ...row, y: row.y === null ? null : 4 }));
		const ends = drawn(lines({ ...fields, series: 's' }), [
			...near,
			{ x: '2017-05', y: 4, s: 'Gas' }
		]).marks.filter((mark) => mark.kind === 'text' && mark.role === 'name');
		expect(ends.map((mark) => mark.key)).toEqual(['Oil', 'Gas']);
		const [first, second] = ends.map((mark) => (mark.kind === 'text' ? [mark.y].flat()[1]! : NaN));
		expect(Math.abs(first! - second!)).toBeGreaterThanOrEqual(15);
	});

	it('say each point, with its date as it is known', () => {
		expect(labels(marks)).toContain('Feb 2017, Oil: 3');
	});

	it('have a band where both its edges are known', () => {
		const unsure = rows.slice(0, 3).map((row, i) => ({ ...row, low: i === 1 ? null : 1, high: 9 }));
		const [band] = paths(drawn(lines({ ...fields, low: 'low', high: 'high' }), unsure).marks);
		expect(band).toMatchObject({ closed: true, key: 'line/band' });
		expect(band!.lines.flat()).toHaveLength(4);
	});
});

describe('dots', () => {
	const rows = [
		{ x: 1000, y: 5, y2: 9, n: 'Peru', size: 1 },
		{ x: 4000, y: 6, y2: 2, n: 'Chile', size: 4 }
	];
	const circles = (layout: Layout) => drawn(layout, rows).marks.filter((mark) => mark.kind === 'circle');

	it('stand by two values, and have areas by a third', () => {
		const [large, small] = circles(dots({ ...fields, name: 'n', size: 'size' }));
		expect(large).toMatchObject({ key: 'Chile', r: 22 });
		expect(small).toMatchObject({ key: 'Peru', r: 11, label: 'Peru: 1,000, 5' });
	});

	it('a dumbbell and a slope join two numbers', () => {
		const options = { x: 'n', y: 'y', y2: 'y2', sides: ['before', 'after'] } as const;
		expect(circles(dots({ ...options, arrange: 'dumbbell' }))).toHaveLength(4);
		const slope = drawn(dots({ ...options, arrange: 'slope' }), rows).marks;
		expect(rules(slope).map(({ y, y2 }) => y > y2)).toEqual([true, false]);
		expect(labels(slope)).toEqual(['Peru: before 5, after 9', 'Chile: before 6, after 2']);
	});

	it('in a strip, names have lines', () => {
		const { marks } = drawn(dots({ x: 'n', y: 'y', arrange: 'strip' }), rows);
		expect(textsIn(marks)).toEqual(expect.arrayContaining(['Peru', 'Chile']));
	});
});

describe('a timeline', () => {
	const options = { start: 'from', end: 'to', name: 'what', lane: 'lane', certainty: 'sure' };
	const rows = [
		{ what: 'Loan', from: '2011-04-05', to: '2012-02-10', lane: 'Money', sure: 'reported' },
		{ what: 'Talks', from: '2013', to: '2014-03', lane: 'Money', sure: 'tracked' },
		{ what: 'Visit', from: '2015', to: '', lane: 'People', sure: 'inferred' }
	];
	const { marks, faults } = drawn(timeline(options), rows);
	const named = (key: string) => rules(marks).find((mark) => mark.key === key);

	it('draws certainty as the map does', () => {
		expect(named('Loan')).toMatchObject({ certainty: 'reported' });
		expect(codes(faults)).toEqual([]);
	});

	it('a date that is known to a year has an open end, of that year', () => {
		const [open, sure] = [named('Talks/begin')!, named('Talks')!];
		expect(open.certainty).toBe('inferred');
		expect(open.x2).toBeCloseTo(sure.x, 4);
		expect(named('Talks/end')!.x).toBeCloseTo(sure.x2);
		expect(named('Loan/begin')).toBeUndefined();
		expect(labels(marks)).toContain('Talks: 2013 – Mar 2014');
	});

	it('says which date is none, and which ends before it starts', () => {
		const wrong = [
			{ what: 'a', from: 'spring' },
			{ what: 'b', from: '2019', to: '2018' }
		];
		expect(codes(drawn(timeline(options), wrong).faults)).toEqual([183, 189]);
	});
});

describe('a profile', () => {
	const track = Array.from({ length: 5000 }, (_, i) => ({
		lon: i / 500,
		lat: 0,
		time: i * 1000,
		altitude: i === 1234 ? 9000 : 100,
		speed: i > 100 && i < 200 ? null : 50
	}));

	it('keeps gaps, and the peaks of a long track', () => {
		const gaps = [{ after: 2000, duration: null, reason: 'time' }] as const;
		const [, line] = paths(drawn(profile({ gaps }), track).marks);
		expect(line!.lines).toHaveLength(2);
		const points = line!.lines.flat();
		expect(points.length).toBeLessThan(1700);
		expect(Math.min(...points.map(([, y]) => y))).toBeCloseTo(0.1);
		expect(paths(drawn(profile({ y: 'speed' }), track).marks)[1]!.lines).toHaveLength(2);
	});

	it('over distance says kilometres', () => {
		const said = labels(drawn(profile({ over: 'distance' }), track).marks);
		expect(said[0]).toBe('0 km: 100 m');
		expect(said.at(-1)).toBe('1,112 km: 100 m');
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
