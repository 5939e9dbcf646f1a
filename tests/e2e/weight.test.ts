import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isFull, itInFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { countShifts, shiftsOf, sumOf } from './layout-shifts.ts';
import { settled } from './map-picture.ts';
import { origin } from './site.ts';
import { drawnFrame, goToStep } from './story-page.ts';

/** kB as the network counts them: 1000 bytes, gzip. */
const SCRIPT_BUDGET = 77_000;
/** With the page's styles, 11 kB; nearly half of it are the drawn coasts. */
const HTML_BUDGET = 104_300;
/** Of a whole read, fonts and charts that pass into each other included. Most of what is left is the legend, which grows with its list. */
const SHIFT_BUDGET = 0.02;
/** What the basemap's tiles may take of the network over a whole read. */
const TILE_BUDGET = 250_000;
/** Without what no map of ours needs: with all that it exports MapLibre has 295 kB. */
const MAPLIBRE_BUDGET = 290_000;

describe('what /venezuela weighs', () => {
	it('is little script before the first paint, MapLibre later, few tiles, and no shift of what is read', async () => {
		const { page, close } = await newPage({ origin });
		await page.addInitScript(countShifts);
		let tiles = 0;
		page.on('response', (response) => {
			if (response.url().endsWith('.pmtiles')) tiles += Number(response.headers()['content-length'] ?? 0);
		});
		const scripts: Promise<{ url: string; bytes: number }>[] = [];
		const keepScript = (response: Response): void => {
			if (response.request().resourceType() !== 'script') return;
			const url = new URL(response.url()).pathname;
			scripts.push(response.body().then((body) => ({ url, bytes: gzipSync(body).length })));
		};
		page.on('response', keepScript);
		// What the HTML names is fetched before the page is drawn; what comes by a later import is not.
		const html = await (await fetch(`${origin}/venezuela`)).text();
		await page.goto('/venezuela');
		await settled(page);
		page.off('response', keepScript);
		const loaded = await Promise.all(scripts);
		const first = loaded.filter(({ url }) => html.includes(url.replace(/^\//, '')));
		const bytes = first.reduce((sum, script) => sum + script.bytes, 0);
		const later = loaded.filter((script) => !first.includes(script));
		const all = (list: typeof loaded) => list.reduce((sum, script) => sum + script.bytes, 0);
		console.log(
			`scripts before first paint ${bytes} B gzip; later ${all(later)} B; HTML ${gzipSync(html).length} B`
		);
		expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET);
		expect(all(later)).toBeGreaterThan(200_000);
		expect(Math.max(...later.map((script) => script.bytes))).toBeLessThanOrEqual(MAPLIBRE_BUDGET);
		expect(gzipSync(html).length).toBeLessThanOrEqual(HTML_BUDGET);

		await readToTheEnd(page);
		await expectNoShift(page);
		// Views once more, each for a moment, as those who go by the step buttons see them.
		const ids = await page.locator('[data-contrail="step"]').evaluateAll((all) => all.map(({ id }) => id));
		for (const id of isFull ? ids : ids.slice(-3)) {
			await goToStep(page, id);
			await drawnFrame(page);
		}
		await settled(page);
		console.log(`tiles of a whole read: ${tiles} B`);
		expect(tiles).toBeGreaterThan(50_000);
		expect(tiles).toBeLessThanOrEqual(TILE_BUDGET);
		await close();
	});

	itInFull('moves nothing that is read on a phone either', async () => {
		const { page, close } = await newPage({ origin, viewport: { width: 390, height: 844 } });
		await page.addInitScript(countShifts);
		await page.goto('/venezuela');
		await settled(page);
		await readToTheEnd(page);
		await expectNoShift(page);
		await close();
	});

	itInFull('loads no number or date formats before its reader scrolls', async () => {
		const viewport = { width: 390, height: 844 };
		const { page, close } = await newPage({ origin, viewport, isStill: true });
		await page.addInitScript(() => {
			const made: string[] = [];
			for (const name of ['NumberFormat', 'DateTimeFormat', 'ListFormat', 'PluralRules'] as const) {
				const construct = (target: new () => object, inputs: []) => {
					made.push(name);
					return Reflect.construct(target, inputs) as object;
				};
				Object.assign(Intl, { [name]: new Proxy(Intl[name], { construct }) });
			}
			Object.assign(window, { made });
		});
		const made = () => page.evaluate(() => (window as unknown as { made: string[] }).made);
		await page.goto('/venezuela');
		// The map has its scripts and is as wide as the window, and the page is at rest.
		await page.locator('svg[viewBox^="0 0 390 "]').first().waitFor({ state: 'attached' });
		await page.waitForLoadState('networkidle');
		await drawnFrame(page);
		expect(await made()).toEqual([]);

		// The watch is no empty one: counting needs the formats.
		await readToTheEnd(page);
		expect(await made()).toContain('NumberFormat');
		await close();
	});
});

async function expectNoShift(page: Page): Promise<void> {
	const shifts = await shiftsOf(page);
	const sum = sumOf(shifts);
	console.log(`cumulative layout shift of a whole read: ${sum}`);
	expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(SHIFT_BUDGET);
}

/** How far a wheel turns between two pictures, in pixels: the short tests turn it by nearly the height of the window. */
const TURN = isFull ? 300 : 700;

const readToTheEnd = (page: Page): Promise<void> =>
	page.evaluate(async (turn) => {
		const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
		const end = document.documentElement.scrollHeight;
		for (let y = 0; y < end; y += turn) {
			scrollTo({ top: y, behavior: 'instant' });
			await frame();
		}
	}, TURN);
