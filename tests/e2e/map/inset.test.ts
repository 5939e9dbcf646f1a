import { expect, it } from 'vitest';
import type { View } from '../../../src/lib/map/index.ts';
import { labPage, rested } from './lab-page.ts';

const page = await labPage({});

const SIDE = 390;
const views: [string, View][] = [
	['a box', { bounds: [-10, 36, 3, 44] }],
	['a middle', { center: [-3.7, 40.4], zoom: 5 }]
];
const insets = ['0 240px 0 0', '0 416px 0 0', '0 0 0 416px', '500px 0 0 0', '0 350px 0 350px'];
const place = { name: 'Place', props: { at: [-3.7, 40.4], name: 'Madrid' } };

/** Where the place and the frame that the page leaves free stand, from the map's corner. */
const measure = (): Promise<{ x: number; y: number; frame: DOMRect }> =>
	page.evaluate(() => {
		const box = (selector: string): DOMRect => document.querySelector(selector)!.getBoundingClientRect();
		const map = box('[data-contrail="map"]');
		const [mark, frame] = [box('[data-contrail="place"]'), box('[data-part="frame"]')];
		const from = ({ x, y, width, height }: DOMRect) => new DOMRect(x - map.x, y - map.y, width, height);
		const { x, y } = from(mark);
		return { x, y, frame: from(frame).toJSON() as DOMRect };
	});

it.each(views.flatMap(([name, view]) => insets.map((inset) => [name, inset, view] as const)))(
	'a view by %s stands in what an inset of %s leaves, a third of each side at least',
	async (_, inset, view) => {
		await page.evaluate(
			([css, shown, part]) =>
				window.mapLab.open({ box: css, props: { view: shown, webgl: false }, parts: [part] }),
			[`width: 390px; height: 390px; --contrail-map-inset: ${inset}`, view, place] as const
		);
		await rested(page);
		const { x, y, frame } = await measure();
		expect(Math.min(frame.width, frame.height)).toBeGreaterThanOrEqual(SIDE / 3 - 1);
		expect([frame.x, frame.y].every((edge) => edge >= 0)).toBe(true);
		expect(Math.max(frame.x + frame.width, frame.y + frame.height)).toBeLessThanOrEqual(SIDE + 0.5);
		expect(Math.abs(x - (frame.x + frame.width / 2))).toBeLessThan(8);
		expect(Math.abs(y - (frame.y + frame.height / 2))).toBeLessThan(8);
	}
);
