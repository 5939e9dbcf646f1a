import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { itInFull } from '../shared/extent.ts';
import { newPage } from './browser.ts';
import { origin } from './site.ts';
import { goToStep } from './story-page.ts';

const STEPS = ['follow', 'certainty', 'chart', 'words'];

const marked = (page: Page) => page.locator('figure .read').allInnerTexts();

it('shows the lines of the file that make the step which is read, and the whole file to who looks', async () => {
	const { page, close } = await newPage({ origin, viewport: { width: 1440, height: 900 }, webgl: false });
	await page.goto('/');
	const file = page.getByLabel('The file of this story');
	expect(await file.innerText()).toContain('title: A flight to Caracas');
	expect((await marked(page))[0]).toContain('opening:');
	for (const id of STEPS) {
		await goToStep(page, id);
		await expect.poll(async () => (await marked(page))[0]).toContain(`- id: ${id}`);
		const lines = await marked(page);
		expect(lines.filter((line) => line.includes('- id:'))).toHaveLength(1);
		// All of the step is in the box that shows the file, whose upper edge stands still.
		const first = page.locator('figure .read').first();
		const [line, box] = await Promise.all([first.boundingBox(), file.boundingBox()]);
		expect(box!.y).toBeGreaterThanOrEqual(0);
		await expect.poll(async () => (await first.boundingBox())!.y).toBeGreaterThanOrEqual(box!.y);
		expect(line!.x).toBeGreaterThan(900);
	}
	await goToStep(page, 'follow');
	await expect.poll(async () => (await marked(page))[0]).toContain('- id: follow');
	await close();
});

it('passes from a map to a chart and back, beside the text and clear of the file', async () => {
	const { page, close } = await newPage({ origin, viewport: { width: 1440, height: 900 }, webgl: false });
	await page.goto('/');
	await goToStep(page, 'chart');
	const chart = page.locator('.contrail-story [data-contrail="chart"]:visible').first();
	await chart.waitFor();
	const [drawn, card, file] = await Promise.all([
		chart.boundingBox(),
		page.locator('#chart .contrail-card').boundingBox(),
		page.locator('aside figure').boundingBox()
	]);
	expect(drawn!.x).toBeGreaterThanOrEqual(card!.x + card!.width);
	expect(drawn!.x + drawn!.width).toBeLessThanOrEqual(file!.x);
	await close();
});

it('has each picture clear of the file without scripts', async () => {
	const viewport = { width: 1440, height: 900 };
	const { page, close } = await newPage({ origin, viewport, javaScriptEnabled: false });
	await page.goto('/');
	const file = await page.locator('aside figure').boundingBox();
	const pictures = await page.locator('[data-contrail="step"] [data-contrail="picture"]').all();
	expect(pictures).toHaveLength(STEPS.length);
	for (const picture of pictures) {
		const box = await picture.boundingBox();
		expect(box!.width).toBeGreaterThan(300);
		expect(box!.x + box!.width).toBeLessThanOrEqual(file!.x);
	}
	await close();
});

itInFull('has the file after the story on a phone, and never scrolls sideways', async () => {
	const { page, close } = await newPage({ origin, viewport: { width: 390, height: 844 }, webgl: false });
	await page.goto('/');
	const [story, file] = await Promise.all([
		page.locator('[data-contrail="story"]').boundingBox(),
		page.locator('aside figure').boundingBox()
	]);
	expect(file!.y).toBeGreaterThanOrEqual(story!.y + story!.height);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await close();
});
