import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFull, itInFull } from '../shared/extent.ts';
import { newPage, type Visit } from './browser.ts';
import { mapPixels, screenshot, settled } from './map-picture.ts';
import { origin } from './site.ts';
import { drawnFrame } from './story-page.ts';

const stepIds = (page: Page): Promise<string[]> =>
	page.locator('[data-contrail="step"]').evaluateAll((steps) => steps.map(({ id }) => id));

/** The step that the page says the reader is at. */
const current = (page: Page): Promise<string | null> =>
	page.locator('[aria-current="step"]').evaluateAll((steps) => steps.map(({ id }) => id).join() || null);

describe('the story by keyboard alone', () => {
	let visit: Visit;
	let page: Page;

	beforeAll(async () => {
		// Motion off: each press lands at once.
		visit = await newPage({ origin, reducedMotion: 'reduce', webgl: false });
		page = visit.page;
		await page.goto('/venezuela');
		await settled(page);
	});
	afterAll(() => visit.close());

	it('goes through every step and back, and the focus goes along', async () => {
		const all = await stepIds(page);
		expect(all.length).toBeGreaterThanOrEqual(30);
		const ids = all.slice(0, isFull ? undefined : 5);
		await page.getByRole('button', { name: 'Next step' }).focus();
		for (const id of ids) {
			await page.keyboard.press('j');
			await page.locator(`[id="${id}"][aria-current="step"]`).waitFor();
			expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(id);
		}
		for (const id of ids.toReversed().slice(1)) {
			await page.keyboard.press('k');
			await page.locator(`[id="${id}"][aria-current="step"]`).waitFor();
		}
	});

	it('shows the focused step clear of all that stays in view', async () => {
		// The last jump has landed.
		await drawnFrame(page);
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		await page.waitForFunction(() => !document.querySelector('[aria-current="step"]'));
		await page.getByRole('button', { name: 'Next step' }).focus();
		await page.keyboard.press('Enter');
		await page.locator('[aria-current="step"]').waitFor();
		await page.keyboard.press('j');
		const second = (await stepIds(page))[1]!;
		await page.locator(`[id="${second}"][aria-current="step"]`).waitFor();
		await drawnFrame(page);
		const top = await page.locator(`[id="${second}"]`).evaluate((step) => {
			const text = step.querySelector('p')!.getBoundingClientRect();
			const hit = document.elementFromPoint(text.left + 8, text.top + 8);
			return { y: text.top, seen: step.contains(hit), hit: hit?.outerHTML.slice(0, 200) };
		});
		expect(top).toMatchObject({ seen: true });
		expect(top.y).toBeGreaterThan(0);
	});
});

describe('the story at the step that the address names', () => {
	itInFull(
		'has its picture, and is headings, text, numbers once, quotations, and a picture with words',
		async () => {
			const { page, close } = await newPage({ origin });
			await page.goto('/venezuela#mining-arc');
			await settled(page);
			expect(await current(page)).toBe('mining-arc');
			expect(await page.locator('[data-contrail="area"]').count()).toBe(1);
			const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
			expect(headings.length).toBeGreaterThanOrEqual(9);
			const tree = await page.locator('#mining-arc').ariaSnapshot();
			expect(tree.match(/112,000/g)).toHaveLength(1);
			expect(tree).toContain('Metal collecting');
			const map = page.getByRole('img', { name: /^Map: A long way to guard a fridge\. .{20,}/ });
			expect(await map.count()).toBe(1);
			// The canvas is a picture: nothing in it takes the keyboard’s focus.
			expect(await page.locator('canvas[tabindex]').count()).toBe(0);
			await close();
		}
	);
});

describe('the story on paper', () => {
	itInFull('has the text and the picture of every step', async () => {
		const { page, close } = await newPage({ origin, viewport: { width: 794, height: 1123 }, webgl: false });
		await page.goto('/venezuela');
		await settled(page);
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		const steps = page.locator('[data-contrail="step"]');
		const count = await steps.count();
		const [maps, charts, drawings] = ['map', 'chart', 'drawing'].map((kind) =>
			page.locator(`[data-contrail="step"]:has([data-contrail="picture"] [data-contrail="${kind}"] svg)`)
		);
		expect(await maps!.count()).toBeGreaterThan(12);
		const drawn = await drawings!.count();
		expect(drawn).toBe(11);
		expect((await maps!.count()) + (await charts!.count()) + drawn).toBe(count);
		const flat = await steps.evaluateAll((all) =>
			all.every((step) => getComputedStyle(step).position !== 'sticky')
		);
		expect(flat).toBe(true);
		for (const step of [maps!.first(), maps!.last()]) {
			const map = step.locator('[data-contrail="map"]');
			await map.scrollIntoViewIfNeeded();
			expect((await mapPixels(page, map)).colours).toBeGreaterThan(3);
			expect((await step.innerText()).length).toBeGreaterThan(80);
		}
		const chart = charts!.first().locator('[data-contrail="chart"] svg').first();
		expect((await chart.boundingBox())!.height).toBeGreaterThan(100);
		expect(await chart.isVisible()).toBe(true);
		await screenshot(page, 'story-print');
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await page.emulateMedia({ media: 'screen' });
		expect(await page.locator('[data-contrail="step"] [data-contrail="map"]').count()).toBe(0);
		await close();
	});
});
