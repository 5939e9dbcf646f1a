import { expect, it } from 'vitest';
import { LEGS } from '../../shared/map-parts.ts';
import type { LabPart } from './lab/types.ts';
import { labPage, rested } from './lab-page.ts';

const page = await labPage({});

const route = (id: string): LabPart => ({
	key: id,
	name: 'RouteLine',
	props: { id, legs: LEGS, label: `Flight ${id}`, shape: 'il-62' }
});
const place = (id: string, lon: number): LabPart => ({
	key: id,
	name: 'Place',
	props: { id, at: [lon, 10], name: `Place ${id}` }
});
const legend: LabPart = { key: 'legend', name: 'Legend' };
const [a, b, c] = ['a', 'b', 'c'].map(route) as [LabPart, LabPart, LabPart];
const [x, y, z] = [place('x', -66), place('y', -65), place('z', -64)];

const LISTS: LabPart[][] = [
	[a, x],
	[legend, b, a, y, x],
	[z, c, legend, a, x, b, y],
	[y, c],
	[x, y, z, b, c, a],
	[legend, a, z]
];

/** Everything over the land, and the list of what the map shows. */
const shown = async (): Promise<string[]> => {
	await rested(page);
	return page.evaluate(async () => {
		await document.fonts.ready;
		const parts = ['[data-contrail="route"]', '[data-side]', '[data-contrail="aircraft"]', 'li', 'dt'];
		return [...document.querySelectorAll(parts.join())].map(({ outerHTML }) => outerHTML);
	});
};

it('parts that come, go and change places leave the picture of a fresh page', async () => {
	const open = (parts: LabPart[]): Promise<void> =>
		page.evaluate((list) => window.mapLab.open({ parts: list, props: { webgl: false, id: 'map' } }), parts);
	const fresh: string[][] = [];
	for (const parts of LISTS) {
		await open(parts);
		fresh.push(await shown());
	}
	await open([]);
	for (const [i, parts] of LISTS.entries()) {
		await page.evaluate((list) => window.mapLab.set({ parts: list }), parts);
		expect(await shown()).toEqual(fresh[i]);
	}
});
