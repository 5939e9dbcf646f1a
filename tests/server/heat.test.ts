import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { HeatProps } from '../../src/lib/layers/index.ts';
import type { View } from '../../src/lib/map/index.ts';
import { twoTowns } from './fixtures/layers.ts';
import Layer from './fixtures/Layer.svelte';

const html = (props: Partial<HeatProps> = {}, view?: View) =>
	render(Layer, { props: { heat: { ...twoTowns, ...props }, view } }).body;

const pictureOf = (body: string) => /data-part="drawn-areas"[\s\S]*?<\/svg>/.exec(body)![0];
/** The bands that have something in them: their colours, and where they begin. */
const bandsOf = (body: string) =>
	[...pictureOf(body).matchAll(/<path [^>]+>/g)].flatMap(([path]) => {
		const [fill, start] = [/--fill: ?([^;]+);/.exec(path), / d="M(\d+)/.exec(path)];
		return fill && start ? { fill: fill[1], start: Number(start[1]) } : [];
	});
/** The colours of the bands that have something in them. */
const fills = (body: string) => bandsOf(body).map(({ fill }) => fill);

describe('heat on the server', () => {
	it('is a path for each colour, however many points there are', () => {
		const rows = Array.from({ length: 2000 }, (_, i) => ({
			lon: 10 + Math.sin(i) * 8,
			lat: 20 + Math.cos(i * 1.7) * 8
		}));
		const picture = pictureOf(html({ rows, value: undefined, radius: 100 }));
		expect(picture.match(/<path[^>]* d="M\d/g)!.length).toBeLessThanOrEqual(5);
		expect(picture.length).toBeLessThan(12_000);
	});

	it('has the colours of its densities, and changes with the weights', () => {
		// The town in the east is half as dense as the one in the west, and then twice as dense.
		expect(fills(html({ progress: 0 }))).toEqual(['#aabbcc', '#112233']);
		const densest = (progress: number) => bandsOf(html({ progress })).at(-1)!;
		expect(densest(1).fill).toBe('#112233');
		expect(densest(1).start).toBeGreaterThan(densest(0).start);
		expect(fills(html({ value: undefined }))).toEqual(['#aabbcc']);
	});

	it('comes to the same picture from either direction', () => {
		const there = pictureOf(html({ progress: 0.25 }));
		expect(pictureOf(html({ value: ['b', 'a'], progress: 0.75 }))).toBe(there);
	});

	it('says in words what it shows, where it is densest, and what the colours mean', () => {
		expect(html({ progress: 0 })).toContain('Wells per 1,000 km²: 2 points. Densest near West: 0.19.');
		expect(html({ progress: 0.4 })).toContain('Densest near West');
		expect(html({ progress: 0.6 })).toContain('Densest near East');
		expect(html({ value: 'c' })).toContain('Wells per 1,000 km²: 1 point. Densest near East');
		for (const text of ['0.05 – 0.1', '0.1 – 0.19']) expect(html()).toContain(text);
		expect(html({ label: 'Pozos' })).toContain('>Pozos</li>');
	});

	it('goes over the antimeridian in one piece, in each world that is in view', () => {
		const rows = [
			{ id: 1, lon: 179, lat: 0, a: 1, b: 1 },
			{ id: 2, lon: -160, lat: 0, a: 1, b: 1 }
		];
		const body = html({ rows, radius: 300 }, { center: [-160, 0], zoom: 4 });
		expect(pictureOf(body)).toMatch(/<use [^>]*x="-/);
	});

	it('without points, or without any weight, is still a map', () => {
		for (const props of [{ rows: [] }, { value: 'none' }, { lat: 'none' }, { breaks: [] }])
			expect(html(props)).toContain('data-contrail="heat"');
	});
});
