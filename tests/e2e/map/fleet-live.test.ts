import { beforeAll, describe, expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { newPage } from '../browser.ts';
import {
	atRest,
	equator,
	fleetLab,
	fleetPixels,
	middleY,
	openFleet,
	parallel,
	view,
	viewport,
	x,
	y
} from './fleet-page.ts';
import { labOrigin } from './lab-page.ts';
import { withoutWebgl } from './live-maps.ts';

const page = await fleetLab();

describe('a pointer on a fleet', () => {
	type Told = { hovered: (string | undefined)[]; selected: (string | undefined)[] };

	/** What the fleet has told of the pointer. */
	const told = (of: keyof Told) => page.evaluate((of) => (window as unknown as { told: Told }).told[of], of);

	beforeAll(async () => {
		await openFleet(page, { center: [180, 0], zoom: view.zoom }, { routes: [] });
		const north = parallel(20, 20).map(([lon, lat]) => [lon + 180, lat]);
		await page.evaluate((north) => {
			const told: Told = { hovered: [], selected: [] };
			Object.assign(window, { told });
			// One is half drawn, the other whole.
			const routes = [
				{ id: 'pacific', path: [160, 0, -160, 0] },
				{ id: 'north', points: north, end: 0.5 }
			];
			const onhover = ({ id }: { id: string | undefined }) => void told.hovered.push(id);
			const onselect = ({ id }: { id: string | undefined }) => void told.selected.push(id);
			const props = { routes, progress: 0.5, onhover, onselect };
			window.mapLab.set({ parts: [{ name: 'RouteFleet', props }] });
		}, north);
		await atRest(page);
	});

	it('meets a line on both sides of the antimeridian, and nothing beside it or ahead of its head', async () => {
		await page.mouse.move(x(-12), middleY + 5);
		await expect.poll(() => told('hovered')).toEqual(['pacific']);
		await page.mouse.move(x(-12), middleY + 40);
		await expect.poll(() => told('hovered')).toEqual(['pacific', undefined]);
		await page.mouse.move(x(8), y(20) - 5);
		await expect.poll(() => told('hovered')).toEqual(['pacific', undefined, 'north']);
		await page.mouse.move(x(8), middleY);
		await expect.poll(() => told('hovered')).toEqual(['pacific', undefined, 'north', undefined]);

		for (const lon of [-2, 8]) await page.mouse.click(x(lon), middleY);
		await page.mouse.click(x(8), y(20) + 5);
		expect(await told('selected')).toEqual(['pacific', undefined, 'north']);
	});
});

itInFull('is drawn again when a lost context is given back', async () => {
	await openFleet(page, view, { routes: [equator] });
	const before = await fleetPixels(page);
	const still = page.locator('[data-part="still-fleet"] path');
	expect(await still.count()).toBe(0);
	await page.evaluate(() => {
		const gl = window.liveMaps.at(-1)!.getCanvas().getContext('webgl2')!;
		Object.assign(window, { lost: gl.getExtension('WEBGL_lose_context') });
		(window as unknown as { lost: WEBGL_lose_context }).lost.loseContext();
	});
	// Meanwhile the drawn picture has it.
	await still.waitFor({ state: 'attached' });
	await page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
	await page
		.locator('[data-contrail="map"][data-painter="webgl"] [data-contrail="fleet"][data-painter="webgl"]')
		.waitFor({ state: 'attached' });
	await atRest(page);
	expect(await still.count()).toBe(0);
	expect((await fleetPixels(page)).count).toBe(before.count);
});

itInFull('takes its layer and its listeners along when it goes', async () => {
	await openFleet(page, view, { routes: [] });
	const state = () =>
		page.evaluate(() => {
			const map = window.liveMaps.at(-1)!;
			const listeners = (map as unknown as { _listeners: Record<string, unknown[]> })._listeners;
			return {
				layers: map.getStyle().layers.length,
				custom: map.getLayersOrder().filter((id) => id.startsWith('contrail-fleet')).length,
				listeners: ['style.load', 'webglcontextlost'].map((type) => listeners[type]?.length ?? 0)
			};
		});
	const withFleet = await state();
	await page.evaluate(() => window.mapLab.set({ parts: [] }));
	const without = await state();
	expect(withFleet.custom).toBe(1);
	expect(without.custom).toBe(0);
	expect(withFleet.listeners.map((count, i) => count - without.listeners[i]!)).toEqual([1, 1]);
});

itInFull('is a still picture where there is no WebGL', async () => {
	const plain = await newPage({ origin: labOrigin, viewport, colorScheme: 'dark' });
	await plain.page.addInitScript(withoutWebgl);
	await plain.page.goto('/index.html');
	await plain.page.evaluate(
		({ view, equator }) =>
			window.mapLab.open({
				props: { view },
				parts: [
					{ name: 'RouteFleet', props: { routes: [equator], width: 4, colors: { tracked: '#00ff00' } } }
				]
			}),
		{ view, equator }
	);
	await plain.page.locator('[data-contrail="map"][data-state="fallback"]').waitFor();
	const drawn = await fleetPixels(plain.page);
	for (const lon of [-19, 0, 19]) expect(drawn.at(x(lon), middleY)).toBeGreaterThan(0.95);
	await plain.close();
});
