import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../../shared/extent.ts';
import {
	ATLANTIC,
	drawnBy,
	errorsOf,
	expectRight,
	faultPage,
	moveTo,
	open,
	ORINOCO,
	type FaultPage
} from './fault-page.ts';
import { keepMaps, keepWorkers } from './live-maps.ts';

const TILES = '**/basemap.pmtiles';

const prepare = async (page: Page): Promise<void> => {
	await page.addInitScript(keepMaps);
	await page.addInitScript(keepWorkers);
};

/** Opens a page on which MapLibre draws. */
async function livePage(): Promise<FaultPage> {
	const visit = await faultPage({}, prepare);
	await open(visit.page, ATLANTIC);
	await drawnBy(visit.page, 'webgl', 'ready');
	return visit;
}

async function expectNoWord({ page, told, uncaught, close }: FaultPage, maps = 1): Promise<void> {
	for (let i = 0; i < maps; i++) expect(await errorsOf(page, i)).toEqual([]);
	expect(told).toEqual([]);
	expect(uncaught).toEqual([]);
	await close();
}

describe('the drawn picture stands in until', () => {
	it('a lost context is given back', async () => {
		const visit = await livePage();
		const { page } = visit;
		await page.evaluate(() => {
			const context = window.liveMaps.at(-1)!.getCanvas().getContext('webgl2')!;
			Object.assign(window, { lost: context.getExtension('WEBGL_lose_context') });
			(window as unknown as { lost: WEBGL_lose_context }).lost.loseContext();
		});
		await drawnBy(page, 'svg', 'ready');
		await expectRight(page, ATLANTIC);
		await moveTo(page, ORINOCO);
		await expectRight(page, ORINOCO);
		await page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
		await drawnBy(page, 'webgl', 'ready');
		await expectRight(page, ORINOCO);
		await expectNoWord(visit);
	});

	itInFull('a worker that the browser killed is replaced', async () => {
		const visit = await livePage();
		const { page } = visit;
		await page.evaluate(() => window.workers.forEach((worker) => worker.terminate()));
		await moveTo(page, ORINOCO);
		await drawnBy(page, 'svg', 'ready');
		await expectRight(page, ORINOCO);
		await drawnBy(page, 'webgl', 'ready');
		await expectRight(page, ORINOCO);
		await expectNoWord(visit);
	});

	itInFull('tiles come over a slow line', async () => {
		const visit = await livePage();
		const { page } = visit;
		let hold = (): void => {};
		const held = new Promise<void>((resolve) => (hold = resolve));
		await page.route(TILES, async (route) => {
			await held;
			await route.continue();
		});
		await moveTo(page, ORINOCO);
		await drawnBy(page, 'svg', 'ready');
		await expectRight(page, ORINOCO);
		hold();
		await drawnBy(page, 'webgl', 'ready');
		await expectRight(page, ORINOCO);
		await expectNoWord(visit);
	});

	itInFull('a line that dropped for a moment is back', async () => {
		const dropped = new Set<string>();
		const visit = await faultPage({}, (page) =>
			page.route(TILES, (route) => {
				const { range = '' } = route.request().headers();
				if (dropped.has(range)) return route.continue();
				dropped.add(range);
				return route.abort('internetdisconnected');
			})
		);
		await open(visit.page, ATLANTIC);
		await drawnBy(visit.page, 'webgl', 'ready');
		await expectRight(visit.page, ATLANTIC);
		expect(dropped.size).toBeGreaterThan(1);
		await expectNoWord(visit);
	});

	itInFull('the line is back, for the next map', async () => {
		const { page, told, uncaught, close } = await livePage();
		await page.context().setOffline(true);
		await moveTo(page, ORINOCO);
		await drawnBy(page, 'svg', 'fallback');
		await expectRight(page, ORINOCO);
		expect(await errorsOf(page)).toEqual(['contrail-102']);
		expect(told).toHaveLength(1);
		await page.context().setOffline(false);
		await open(page, ORINOCO);
		await drawnBy(page, 'webgl', 'ready');
		await expectRight(page, ORINOCO);
		expect(told).toHaveLength(1);
		expect(uncaught).toEqual([]);
		await close();
	});
});

itInFull('says so where neither a worker nor its replacement ever answers', async () => {
	// Its file never arrives.
	const { page, told, uncaught, close } = await faultPage({}, (page) =>
		page.route(/maplibre-gl-worker[^/]*js$/, () => {})
	);
	await open(page, ATLANTIC);
	await drawnBy(page, 'svg', 'loading');
	await expectRight(page, ATLANTIC);
	await drawnBy(page, 'svg', 'fallback');
	await expectRight(page, ATLANTIC);
	expect(await errorsOf(page)).toEqual(['contrail-106']);
	expect(told).toEqual([expect.stringContaining('(contrail-106)')]);
	expect(uncaught).toEqual([]);
	await close();
});

describe('a map without room', () => {
	itInFull.each([
		['in a box that is not displayed', 'display: none'],
		['in a box without height', 'height: 0; overflow: hidden; --contrail-map-min-height: 0'],
		['in a box without size', 'width: 0; height: 0; overflow: hidden']
	])('%s is right once it has some', async (_, box) => {
		const visit = await faultPage({}, prepare);
		const { page } = visit;
		await open(page, ATLANTIC, box);
		await moveTo(page, ORINOCO);
		await page.evaluate(() => window.mapLab.set({ box: 'height: 100vh' }));
		await drawnBy(page, 'webgl', 'ready');
		await expectRight(page, ORINOCO);
		// And gone again, and back.
		await page.evaluate((box) => window.mapLab.set({ box }), box);
		await moveTo(page, ATLANTIC);
		await page.evaluate(() => window.mapLab.set({ box: 'height: 80vh' }));
		await drawnBy(page, 'webgl', 'ready');
		await expectRight(page, ATLANTIC);
		await expectNoWord(visit);
	});
});

describe.each(inFull([2, 5], (count) => count === 2))('%i maps on one page', (count) => {
	itInFull('are all right, and share MapLibre, its workers and the archive’s header', async () => {
		const requests: string[] = [];
		const visit = await faultPage({}, async (page) => {
			await prepare(page);
			page.on('request', (request) => {
				const range = request.headers().range ?? '';
				if (/maplibre-gl-(?!worker)[^/]*\.js$/.test(request.url())) requests.push('MapLibre');
				if (range === 'bytes=0-16383') requests.push('header');
			});
		});
		const { page } = visit;
		const scenes = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? ATLANTIC : ORINOCO));
		await page.evaluate(
			(scenes) =>
				window.mapLab.open(
					scenes.map(({ view, place }) => ({
						props: { view },
						parts: [{ name: 'Place', props: place }],
						box: 'height: 12rem'
					}))
				),
			scenes
		);
		for (const [i, scene] of scenes.entries()) {
			await drawnBy(page, 'webgl', 'ready', i);
			await page.locator('[data-contrail="map"]').nth(i).scrollIntoViewIfNeeded();
			await expectRight(page, scene, i);
		}
		expect(await page.evaluate(() => window.liveMaps.length)).toBe(count);
		expect(await page.evaluate(() => window.workers.length)).toBeLessThanOrEqual(2);
		expect(requests.sort()).toEqual(['MapLibre', 'header']);
		await expectNoWord(visit, count);
	});
});
