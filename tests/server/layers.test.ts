import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { LayerTable, type BubblesProps, type ChoroplethProps } from '../../src/lib/layers/index.ts';
import { fourAreas, squares, threeBubbles } from './fixtures/layers.ts';
import Layer from './fixtures/Layer.svelte';

const html = (props: { areas?: ChoroplethProps; bubbles?: BubblesProps }) => render(Layer, { props }).body;
const areas = (props: Partial<ChoroplethProps> = {}) => html({ areas: { ...fourAreas, ...props } });
const bubbles = (props: Partial<BubblesProps> = {}) => html({ bubbles: { ...threeBubbles, ...props } });

const pictureOf = (body: string, part: string) =>
	new RegExp(`data-part="${part}"[\\s\\S]*?</svg>`).exec(body)?.[0] ?? '';
const fills = (body: string) =>
	[...pictureOf(body, 'drawn-areas').matchAll(/--fill: ?((?:url|color-mix|#|var)[^;]*);/g)].map(
		([, fill]) => fill
	);
const widths = (body: string) =>
	[...pictureOf(body, 'drawn-bubbles').matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) =>
		Number(width)
	);

describe('a choropleth on the server', () => {
	it('has each area in the colour of its class, and hatches what has no number', () => {
		const start = fills(areas({ progress: 0 }));
		expect(start.filter((fill) => fill!.startsWith('url'))).toHaveLength(2);
		expect(start).toContain('#aabbcc');
		expect(start).toContain('#008800');
		expect(start).not.toContain('#112233');
		const end = fills(areas({ progress: 1 }));
		expect(end).toContain('#112233');
		expect(end).not.toContain('#aabbcc');
	});

	it('mixes the colours of two columns, of those areas alone whose class changes', () => {
		const half = fills(areas({ progress: 0.5 }));
		expect(half).toContain('color-mix(in srgb, #aabbcc, #112233 50%)');
		expect(half).toContain('#008800');
	});

	it('comes to the same picture from either direction', () => {
		const there = fills(areas({ value: ['a', 'b'], progress: 0.25 }));
		const back = fills(areas({ value: ['b', 'a'], progress: 0.75 })).map((fill) =>
			fill!.replace(/srgb, (.+), (#\w+|var.+\)) 75%/, 'srgb, $2, $1 25%')
		);
		expect(back.sort()).toEqual(there.sort());
	});

	it('says in words what it shows, and what the colours mean', () => {
		const body = areas();
		expect(body).toContain('People per km²: 4 areas, from 10 to 40; 1 without data.');
		for (const text of ['1 – 5', '5 – 20', '20 – 40', 'No data']) expect(body).toContain(text);
		const german = areas({ missing: 'Keine Angabe', locale: 'de', label: 'Dichte' });
		for (const text of ['Keine Angabe', 'Dichte']) expect(german).toContain(text);
	});

	it('is few elements and small, however many areas there are', () => {
		const rows = Array.from({ length: 3000 }, (_, id) => ({
			id,
			a: (id * 7919) % 1000,
			b: (id * 104_729) % 997
		}));
		const picture = pictureOf(
			areas({ areas: squares(3000, 60), rows, breaks: 'natural', classes: 5 }),
			'drawn-areas'
		);
		expect(picture.match(/<path/g)!.length).toBeLessThan(40);
		expect(picture.length / 3000).toBeLessThan(35);
	});

	it('without rows, areas or numbers is still a map', () => {
		for (const props of [{ rows: [] }, { areas: { features: [] } }, { value: 'none' }, { value: [] }])
			expect(areas(props)).toContain('data-contrail="choropleth"');
	});
});

describe('bubbles on the server', () => {
	it('have areas in the ratio of their numbers', () => {
		expect(widths(bubbles({ progress: 1 }))).toEqual([40, 20]);
		expect(widths(bubbles({ progress: 0 }))).toEqual([20, 10]);
		// 250, 50 and 12.5 of 400.
		expect(widths(bubbles({ progress: 0.5 }))).toEqual([31.6, 14.1, 7.1]);
	});

	it('are dots, one for so many, and the last one is as large as what is left', () => {
		const body = bubbles({ dot: 50, radius: 3, progress: 0.5 });
		const clusters = body.split('data-part="drawn-dots"')[1]!.split('</svg>').slice(0, 3);
		const dots = clusters.map((cluster) => (cluster.match(/M-?[\d.]+ -?[\d.]+h/g) ?? []).length);
		expect(dots).toEqual([5, 1, 1]);
		expect(clusters[2]).toContain('stroke-width="3"');
		expect(body).toContain('>50<');
	});

	it('say in words what they show, and how large what is', () => {
		const body = bubbles();
		expect(body).toContain('Passengers: 3 places, from 0 to 400.');
		for (const text of ['200', '100', '20']) expect(body).toContain(`${text}</li>`);
	});

	it('without a place are left out', () => {
		expect(
			widths(
				bubbles({
					rows: [
						{ id: 1, a: 1, b: 1 },
						{ id: 2, lon: 'x', lat: 3, b: 4 }
					]
				})
			)
		).toEqual([]);
	});
});

it('the table holds every value, and says where one is missing', () => {
	const body = render(LayerTable, { props: { ...fourAreas, heads: ['2000', '2020'] } }).body;
	const cells = [...body.matchAll(/<td[^>]*>([^<]*)/g)].map(([, text]) => text);
	expect(cells).toEqual(['1', '40', '10', '10', 'No data', 'No data', 'No data', '25']);
	expect(body).toContain('2020');
	expect(body).toContain('<caption');
});
