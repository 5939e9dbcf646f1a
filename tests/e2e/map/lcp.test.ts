import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { browser } from '../browser.ts';
import { firstMap } from '../map-picture.ts';
import { origin } from '../site.ts';
import { drawnFrame } from '../story-page.ts';
import { setInteraction } from '../interaction.ts';
import { compareMasks, landMask, type LandMask } from './land-pixels.ts';

/** A phone of the middle class on a slow 4G line, as Lighthouse has it: 150 ms there and back, 1.6 and 0.75 Mbit/s. */
const CPU = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Everything of MapLibre: its modules, its worker, the basemap. */
const MAPLIBRE = /maplibre|basemap\.pmtiles/;

interface Paint {
	/** The element's tag and first words. */
	element: string;
	time: number;
	/** When the browser first painted anything. */
	first: number;
	/** Files of MapLibre that were asked for before the reader’s first interaction. */
	early: string[];
	land: LandMask;
}

/** Loads the story on the slow phone, and interacts; up to when the map has come to its final state. */
async function load(isBlocked: boolean): Promise<Paint> {
	const context = await browser.newContext({ baseURL: origin, ...PHONE });
	await context.addInitScript(setInteraction, false);
	const page = await context.newPage();
	if (isBlocked) await page.route(MAPLIBRE, (route) => route.abort());
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', LINE);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
	await page.addInitScript(() => {
		Object.assign(window, { paints: [] });
		new PerformanceObserver((list) => {
			const { paints } = window as unknown as { paints: object[] };
			for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
				const { element, startTime } = entry;
				const words = element?.textContent.trim().slice(0, 60) ?? '';
				paints.push({ element: `${element?.tagName} ${words}`, time: startTime });
			}
		}).observe({ type: 'largest-contentful-paint', buffered: true });
	});
	await page.goto('/venezuela');
	const map = firstMap(page);
	// The map has its scripts and is as wide as the window, and the page is at rest.
	await map.locator('svg[viewBox^="0 0 390 "]').first().waitFor({ state: 'attached', timeout: 90_000 });
	await page.waitForLoadState('networkidle');
	await drawnFrame(page);
	const { paints, ...told } = await page.evaluate((pattern) => {
		const names = performance.getEntriesByType('resource').map(({ name }) => name);
		return {
			paints: (window as unknown as { paints: Paint[] }).paints,
			first: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
			early: names.filter((name) => name.match(pattern))
		};
	}, MAPLIBRE.source);
	await stirUntil(map.and(page.locator(isBlocked ? '[data-state="fallback"]' : '[data-painter="webgl"]')));
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	const land = await landMask(map, isBlocked ? 'svg' : 'webgl');
	await context.close();
	const paint = paints.at(-1);
	if (!paint) throw new Error('Nothing was painted.');
	return { ...paint, ...told, land };
}

/** Moves the pointer now and then, as a reader does, until the map is in a state. */
async function stirUntil(state: Locator): Promise<void> {
	const { mouse } = state.page();
	for (let moves = 0; moves < 90; moves++) {
		await mouse.move(100 + (moves % 2), 100);
		const isThere = await state.waitFor({ timeout: 1000 }).then(
			() => true,
			() => false
		);
		if (isThere) return;
	}
	throw new Error('The map did not come to its final state.');
}

itInFull(
	'paints the text first, on a slow phone, and asks for MapLibre at the reader’s first interaction',
	async () => {
		const free = await load(false);
		console.log(`largest paint: “${free.element}” at ${free.time.toFixed(0)} ms`);
		expect(free.element).toMatch(/^(H1|P) /);
		expect(free.time).toBe(free.first);
		expect(free.early).toEqual([]);

		// Where MapLibre never comes, the reader has the same.
		const blocked = await load(true);
		expect(blocked.element).toBe(free.element);
		const { strays, coast } = compareMasks(free.land, blocked.land);
		expect(strays).toBeLessThanOrEqual(coast * 0.08);
	}
);
