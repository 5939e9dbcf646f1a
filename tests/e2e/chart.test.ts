import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inFull } from '../shared/extent.ts';
import { violationsIfFull } from './axe.ts';
import { newPage } from './browser.ts';
import { countShifts, shiftsOf } from './layout-shifts.ts';
import { printedPage } from './printed-page.ts';

const origin = 'http://localhost:4998';
const html = await printedPage(new URL('chart/Page.svelte', import.meta.url));

/** Where each mark and each text stands. */
const places = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('[data-contrail="chart"] :is(rect, circle, path, span)')].map((element) => {
			const { x, y, width, height } = element.getBoundingClientRect();
			return [x, y, x + width, y + height];
		})
	);

test.each(inFull([320, 768, 1440], (width) => width === 320))(
	'at %i px nothing moves when the page comes to life: no mark by a pixel, no shift of the layout',
	async (width) => {
		const { page, close } = await newPage({ origin, viewport: { width, height: 900 }, webgl: false });
		await page.route(`${origin}/`, (route) =>
			route.fulfill({ contentType: 'text/html', body: html({ progress: 0 }) })
		);
		await page.goto('/');
		const printed = await places(page);
		expect(printed.length).toBeGreaterThan(500);
		await page.evaluate(countShifts);
		await page.evaluate('void window.hydrate(window.props)');
		// Live, marks have attributes in place of styles.
		await page.locator('[data-contrail="chart"] rect[x]').first().waitFor({ state: 'attached' });
		const live = await places(page);
		expect(live).toHaveLength(printed.length);
		const moved = live.map((box, i) => Math.max(...box.map((side, j) => Math.abs(side - printed[i]![j]!))));
		expect(Math.max(...moved)).toBeLessThan(1);

		const sizes = await page.evaluate(() =>
			[...document.querySelectorAll('figure *')]
				.filter((element) =>
					[...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
				)
				.map((element) => parseFloat(getComputedStyle(element).fontSize))
		);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

		// The reader goes along the states: only marks move, and nothing of the page.
		const top = await page.locator('figure').nth(1).boundingBox();
		for (const progress of ['0.4', '1.3', '2', '1', '0']) await page.getByLabel('Progress').fill(progress);
		expect(await page.locator('figure').nth(1).boundingBox()).toEqual(top);
		expect(await places(page)).toEqual(live);
		expect(await shiftsOf(page)).toEqual([]);
		if (width === 320) {
			for (const colorScheme of inFull<'light' | 'dark'>(['light', 'dark'], (scheme) => scheme === 'dark')) {
				await page.emulateMedia({ colorScheme });
				expect(await violationsIfFull(page), colorScheme).toEqual([]);
			}
			await page.emulateMedia({ forcedColors: 'active' });
			const colors = await page.evaluate(() => {
				const bars = document.querySelectorAll('figure')[4]!.querySelectorAll('[aria-hidden] > rect');
				return new Set([...bars].map((bar) => getComputedStyle(bar).color)).size;
			});
			expect(colors).toBeGreaterThanOrEqual(3);
		}
		await close();
	}
);
