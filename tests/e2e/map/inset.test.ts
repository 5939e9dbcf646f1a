import { expect, it } from 'vitest';
import type { View } from '../../../src/lib/map/index.ts';
import { newPage } from '../browser.ts';
import { origin } from '../site.ts';
import { labPage, rested } from './lab-page.ts';

const page = await labPage({});

const SIDE = 390;
const views: [string, View][] = [
	['a box', { bounds: [-10, 36, 3, 44] }],
	['a middle', { center: [-3.7, 40.4], zoom: 5 }]
];
const insets: { css: string; middle: [x: number, y: number] }[] = [
	{ css: '0 240px 0 0', middle: [75, 195] },
	{ css: '0 416px 0 0', middle: [65, 195] },
	{ css: '0 0 0 416px', middle: [325, 195] },
	{ css: '500px 0 0 0', middle: [195, 325] }
];
const place = { name: 'Place', props: { at: [-3.7, 40.4], name: 'Madrid' } };

/** Where the place stands, from the map's corner. */
const placeAt = (): Promise<[x: number, y: number]> =>
	page.evaluate(() => {
		const box = (selector: string): DOMRect => document.querySelector(selector)!.getBoundingClientRect();
		const [map, mark] = [box('[data-contrail="map"]'), box('[data-contrail="place"]')];
		return [mark.x - map.x, mark.y - map.y];
	});

it.each(
	views.flatMap(([name, view]) => insets.map((inset) => [name, inset.css, view, inset.middle] as const))
)(
	'a view by %s stands in what an inset of %s leaves, a third of each side at least',
	async (_, css, view, [middleX, middleY]) => {
		await page.evaluate(
			([box, shown, part]) =>
				window.mapLab.open({ box, props: { view: shown, webgl: false }, parts: [part] }),
			[`width: ${SIDE}px; height: ${SIDE}px; --contrail-map-inset: ${css}`, view, place] as const
		);
		await rested(page);
		const [x, y] = await placeAt();
		expect(Math.abs(x - middleX)).toBeLessThan(8);
		expect(Math.abs(y - middleY)).toBeLessThan(8);
	}
);

it.each([
	['right', '0 50% 0 0', 0.25],
	['left', '0 0 0 50%', 0.75]
])('a view stands beside what covers the %s of a map without script', async (_, css, middle) => {
	const visit = await newPage({ origin, javaScriptEnabled: false });
	await visit.page.goto('/docs/components/story-map');
	const share = await visit.page.evaluate((inset) => {
		const map = document.querySelector<HTMLElement>('[data-contrail="map"]')!;
		map.style.setProperty('--contrail-map-inset', inset);
		const named = [...map.querySelectorAll('[data-contrail="place"]')];
		const mark = named.find((place) => place.textContent?.includes('Caracas'))!.getBoundingClientRect();
		const box = map.getBoundingClientRect();
		return (mark.x - box.x) / box.width;
	}, css);
	// The capital is 0.4° west of the middle of a view that is 14° wide, in half of the map.
	expect(share).toBeGreaterThan(middle - 0.04);
	expect(share).toBeLessThan(middle + 0.01);
	await visit.close();
});
