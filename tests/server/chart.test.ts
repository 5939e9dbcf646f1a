import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { bars, Chart, units, type ChartProps } from '../../src/lib/chart/index.ts';

const rows = [
	{ country: 'Peru', loans: 12 },
	{ country: 'Chile', loans: 7 },
	{ country: 'Cuba', loans: null }
];
const fields = { x: 'country', y: 'loans' };
const html = (props: Partial<ChartProps>) => render(Chart, { props: { title: 'Loans', ...props } }).body;
const count = (body: string, part: RegExp) => body.match(part)?.length ?? 0;

it('the server prints the whole chart: each mark with its place, each value in the table, and its source', () => {
	const body = html({
		rows,
		layout: bars(fields),
		subtitle: 'By country',
		description: 'Peru had most.',
		source: { name: 'Central banks', url: 'https://example.org/' },
		note: 'Cuba did not say.'
	});
	for (const text of ['Loans', 'By country', 'Peru had most.', 'Central banks', 'Cuba did not say.'])
		expect(body).toContain(text);
	for (const cell of ['Peru', '12', 'Chile', '7', 'Cuba', '–'])
		expect(body).toMatch(new RegExp(`<td[^>]*>${cell}</td>`));
	expect(body).toMatch(/<rect[^>]* style="x:[\d.]+cqw;y:[\d.]+cqh;width:/);
	expect(body).toContain('aria-valuetext="Peru: 12"');
	expect(body).not.toMatch(/NaN|undefined|\[object/);
});

it('a chart of states is printed where its progress stands', () => {
	const states = [
		{ rows, layout: units(fields) },
		{ rows, layout: bars(fields) }
	];
	const circles = (progress: number) => count(html({ states, progress }), /<circle/g);
	expect(circles(0)).toBe(19);
	expect(circles(1)).toBe(0);
	expect(count(html({ states, progress: 0.5 }), /rx:calc/g)).toBe(19);
	expect(circles(-3)).toBe(19);
	expect(circles(NaN)).toBe(19);
	expect(html({ states: [] })).toContain('Loans');
});

it('wrong rows and layouts leave a chart with its words, and links are checked', () => {
	const wrong = [{}, { rows: 3 }, { rows: [null] }, { rows, layout: 4 }] as unknown as ChartProps[];
	for (const props of wrong) expect(html({ source: { name: 'Somebody' }, ...props })).toContain('Somebody');
	expect(html({ rows, source: { name: 'Bad', url: 'javascript:alert(1)' } })).not.toContain('javascript:');
});
