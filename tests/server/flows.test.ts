import { scaleLinear } from 'd3-scale';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { joinRows, LayerTable, type FlowsProps } from '../../src/lib/layers/index.ts';
import type { View } from '../../src/lib/map/index.ts';
import { fourFlows } from './fixtures/layers.ts';
import Layer from './fixtures/Layer.svelte';

const html = (props: Partial<FlowsProps> = {}, view?: View) =>
	render(Layer, { props: { flows: { ...fourFlows, ...props }, view } }).body;

const pictureOf = (body: string) => /data-part="drawn-flows"[\s\S]*?<\/svg>/.exec(body)![0];
const widths = (body: string) =>
	[...pictureOf(body).matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width));
/** The lines of the widest path. */
const linesOf = (body: string) => / d="([^"]+)"/.exec(pictureOf(body))![1]!.split(/(?=M)/);

describe('flows on the server', () => {
	it('have widths in the ratio of their numbers, as a linear scale of d3 has them', () => {
		const scale = scaleLinear([0, 400], [0, 20]);
		expect(widths(html({ progress: 0 }))).toEqual([100, 80, 40].map(scale));
		expect(widths(html({ progress: 1 }))).toEqual([400, 200, 80].map(scale));
		// Halfway one grows, one comes and one goes.
		expect(widths(html({ progress: 0.5 }))).toEqual([250, 100, 80, 20].map(scale));
		expect(widths(html({ progress: 1, most: 800 }))).toEqual([400, 200, 80].map(scale.domain([0, 800])));
	});

	it('come to the same picture from either direction', () => {
		const there = pictureOf(html({ progress: 0.25 }));
		expect(pictureOf(html({ value: ['b', 'a'], progress: 0.75 }))).toBe(there);
	});

	it('go along great circles, and over the antimeridian in one piece, in each world that is in view', () => {
		const pacific = { rows: fourFlows.rows.slice(3) };
		const body = html(pacific, { center: [-175, 5], zoom: 3 });
		const [line, ...others] = linesOf(body);
		expect(others).toEqual([]);
		const [x, , nextX] = line!.match(/[\d.]+/g)!.map(Number);
		expect(x).toBeCloseTo((170 / 360 + 0.5) * 65_536, 0);
		expect(nextX).toBeGreaterThan(x!);
		// The camera stands in the world to the west of the one that the line begins in.
		expect(pictureOf(body)).toMatch(/<use [^>]*x="-65536"/);
		// A great circle between two points of one parallel leads north of it.
		const atlantic = { rows: [{ from: [-80, 40], to: [0, 40], a: 1, b: 1 }] };
		const [, y, , nextY, ...further] = linesOf(html(atlantic))[0]!
			.match(/[\d.]+/g)!
			.map(Number);
		expect(nextY).toBeLessThan(y!);
		expect(further.length).toBeGreaterThan(8);
	});

	it('taper from where they come from, in steps that nobody sees', () => {
		const one = { rows: fourFlows.rows.slice(0, 1), directed: true, progress: 1 };
		const found = widths(html(one));
		expect(found[0]).toBe(20);
		expect(found.length).toBeGreaterThan(9);
		found.slice(1).forEach((width, i) => expect(found[i]! - width).toBeLessThanOrEqual(2));
		// The widest part begins in Caracas.
		const [x] = linesOf(html(one))[0]!
			.match(/[\d.]+/g)!
			.map(Number);
		expect(x).toBeCloseTo((-66.9 / 360 + 0.5) * 65_536, 0);
	});

	it('say in words what they show and which way they go, with the numbers of the nearer column', () => {
		expect(html()).toContain(
			'Passengers: 3 flows, from 80 to 400. Largest: Caracas – Miami (400), Caracas – MAD (200), Over the Pacific (80).'
		);
		const body = html({ directed: true, progress: 0.4 });
		expect(body).toContain('Largest: Caracas to Miami (100), Over the Pacific (80), MAD to Miami (40).');
		expect(body).toContain('Wide where they begin, narrow where they end.');
		for (const text of ['200', '100', '20']) expect(body).toContain(`${text}</li>`);
		expect(html({ label: 'Pasajeros' })).toContain('>Pasajeros</li>');
	});

	it('have their number at their middle from a threshold on', () => {
		const written = (body: string) => body.match(/data-kind="region"/g)?.length ?? 0;
		expect(written(html())).toBe(0);
		expect(written(html({ labels: 200 }))).toBe(2);
		expect(written(html({ labels: 200, progress: 0 }))).toBe(0);
	});

	it('without rows, or without places, are still a map', () => {
		for (const props of [
			{ rows: [] },
			{ places: [] },
			{ value: 'none' },
			{ rows: [{ from: ['x', 1], to: [0, 99] }] }
		])
			expect(html(props)).toContain('data-contrail="flows"');
	});
});

describe('two lists of rows', () => {
	const lists = {
		2000: [
			{ from: 'A', to: 'B', n: 1 },
			{ from: 'B', to: 'C', n: 2 }
		],
		2020: [{ from: 'A', to: 'B', n: 3, note: 'more' }]
	};

	it('are joined by key: what is in one alone has no number in the other', () => {
		expect(joinRows(lists, 'n', ['from', 'to'])).toEqual([
			{ from: 'A', to: 'B', note: 'more', 2000: 1, 2020: 3 },
			{ from: 'B', to: 'C', 2000: 2 }
		]);
		expect(joinRows({ a: [{ id: 1, n: 2 }], b: [{ id: 1, n: 5 }] }, 'n')).toEqual([{ id: 1, a: 2, b: 5 }]);
	});

	it('are a table with both ends of each flow', () => {
		const props = {
			title: 'Flows',
			rows: joinRows(lists, 'n', ['from', 'to']),
			value: ['2000', '2020'],
			name: ['from', 'to'],
			nameHead: ['From', 'To']
		};
		const { body } = render(LayerTable, { props });
		const cells = [...body.matchAll(/<t[hd][^>]*>([^<]+)/g)].map(([, text]) => text);
		expect(cells).toEqual(
			['From', 'To', '2000', '2020'].concat(['A', 'B', '1', '3'], ['B', 'C', '2', 'No data'])
		);
	});
});
