import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { itInFull } from '../../shared/extent.ts';
import { shared } from '../../shared/ask.ts';
import { newPage } from '../browser.ts';
import { violationsIfFull } from '../axe.ts';
import { screenshot, settled } from '../map-picture.ts';
import { goToStep } from '../story-page.ts';

const origin = await shared('rtlLab');
const viewport = { width: 1200, height: 800 };

interface Box {
	left: number;
	right: number;
}

/** Where the first visible element stands that a selector names, across the window. */
const boxOf = (page: Page, selector: string): Promise<Box> =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => {
			const { left, right } = element.getBoundingClientRect();
			return { left, right };
		});

/** The names and marks of a map that lie under the text at a window's right. */
const under = (page: Page, map: string, text: string): Promise<string[]> =>
	page.evaluate(
		([mapSelector, textSelector]) => {
			const { left } = document.querySelector(textSelector!)!.getBoundingClientRect();
			return [
				...document.querySelectorAll(`${mapSelector} :is(.contrail-mark, .contrail-name, .contrail-tag)`)
			]
				.filter((mark) => getComputedStyle(mark).visibility !== 'hidden')
				.filter((mark) => mark.getBoundingClientRect().right > left)
				.map((mark) => mark.textContent || 'a mark');
		},
		[map, text]
	);

const CARD = '[data-contrail="step"] .contrail-card';

it('a story from right to left keeps its map clear of the text at the right', async () => {
	const { page, close } = await newPage({ origin, viewport });
	await page.goto('/index.html');
	await page.locator('[data-contrail="step"]').first().waitFor();
	const [first, free] = [await boxOf(page, '.contrail-first'), await boxOf(page, '[data-part="frame"]')];
	expect(first.right).toBeGreaterThan(viewport.width * 0.9);
	expect(free).toMatchObject({ left: 0 });
	expect(free.right).toBeLessThanOrEqual(viewport.width * 0.7);

	// Its direction says so, and not its language: Azerbaijani is written both ways.
	await page.evaluate(() =>
		document.querySelectorAll('[lang]').forEach((one) => one.setAttribute('lang', 'az'))
	);
	await goToStep(page, 'a', 0.1);
	await settled(page);
	await screenshot(page, 'rtl-live');
	const card = await boxOf(page, CARD);
	expect(card.left).toBeGreaterThan(viewport.width / 2);
	expect(await under(page, '[data-contrail="map"]', CARD)).toEqual([]);
	// What stands at the edges stands at the other ones.
	await page.locator('[data-contrail="explore"]').waitFor();
	expect((await boxOf(page, '[data-contrail="step-nav"]')).left).toBeGreaterThan(card.right - 8);
	expect((await boxOf(page, '[data-contrail="explore"]')).right).toBeLessThan(card.left);
	expect((await boxOf(page, '[data-contrail="legend"]')).left).toBe(0);
	expect((await boxOf(page, '.contrail-attribution')).left).toBe(0);
	// The paper fades into the map from the right.
	expect((await boxOf(page, '.contrail-scrim')).right).toBe(viewport.width);

	const button = page.getByRole('button', { name: /^RA-86496/ });
	await button.focus();
	await page.keyboard.press('Enter');
	const open = await boxOf(page, '[data-contrail="route-card"]');
	expect(open.left).toBeGreaterThanOrEqual(0);
	expect(open.right).toBeLessThanOrEqual(card.left);
	await page.keyboard.press('Escape');

	expect(await violationsIfFull(page)).toEqual([]);
	await close();
});

itInFull('the server’s stills of a story from right to left stand at the left of the text', async () => {
	const { page, close } = await newPage({ origin, viewport, javaScriptEnabled: false });
	await page.goto('/server.html');
	await screenshot(page, 'rtl-still');
	const step = '[data-contrail="step"]';
	const [card, picture] = [await boxOf(page, CARD), await boxOf(page, `${step} [data-contrail="picture"]`)];
	expect(card.left).toBeGreaterThan(viewport.width / 2);
	expect(picture.left).toBe(0);
	expect(picture.right).toBeLessThanOrEqual(card.left);
	expect(await under(page, `${step} [data-contrail="picture"]`, CARD)).toEqual([]);
	expect(await under(page, '.contrail-background', '.contrail-first')).toEqual([]);
	await close();
});

itInFull('on a phone the bar of controls is mirrored', async () => {
	const { page, close } = await newPage({ origin, viewport: { width: 390, height: 844 }, webgl: false });
	await page.goto('/index.html');
	await goToStep(page, 'a', 0.3);
	await settled(page);
	await screenshot(page, 'rtl-phone');
	expect((await boxOf(page, '[data-contrail="step-nav"]')).left).toBeLessThan(24);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await close();
});
