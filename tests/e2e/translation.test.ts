import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../shared/extent.ts';
import { newPage, type Visit } from './browser.ts';
import { screenshot, settled } from './map-picture.ts';
import { origin } from './site.ts';
import { goToStep, openStory } from './story-page.ts';

const alternates = (page: Page) =>
	page
		.locator('link[rel="alternate"][hreflang]')
		.evaluateAll((links) =>
			Object.fromEntries(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
		);

const SIZES = inFull(
	[
		{ name: 'desktop', viewport: { width: 1440, height: 900 } },
		{ name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
	],
	({ name }) => name === 'phone'
);

describe.each(SIZES)('the story in Spanish, on a $name', ({ name, ...context }) => {
	let visit: Visit;

	beforeAll(async () => {
		visit = await newPage({ origin, webgl: false, ...context });
		await openStory(visit.page, '/es/venezuela');
	});

	// Fails on a console error and on a request to another origin.
	afterAll(() => visit.close());

	it('says what language it is in, and where the other is', async () => {
		const { page } = visit;
		expect(await page.locator('html').getAttribute('lang')).toBe('es');
		expect(await page.title()).toContain('Un largo viaje');
		const addresses = await alternates(page);
		expect(Object.keys(addresses).sort()).toEqual(['en', 'es', 'x-default']);
		expect(addresses.es).toBe(`${origin}/es/venezuela`);
		expect(addresses.en).toBe(`${origin}/venezuela`);
		expect(addresses['x-default']).toBe(addresses.en);
		await screenshot(page, `story-es-${name}-opening`);
	});

	it('writes dates and numbers as Spanish has them, and the page’s own words', async () => {
		const { page } = visit;
		const step = await goToStep(page, 'mining-arc');
		expect(await step.innerText()).toMatch(/112\s000\skm²|112\.000\skm²/);
		const text = await page.locator('main').innerText();
		expect(text).toMatch(/\b\d{1,2} de marzo de 2019\b/);
		expect(text).toContain('Fuentes');
		const english = ['Sources', 'Where this comes from', 'How it is known', 'no line drawn', 'Chapter'];
		expect(english.filter((word) => text.includes(word))).toEqual([]);
	});

	itInFull('is the same story at the same step in English', async () => {
		const { page } = visit;
		await goToStep(page, 'two-by-dakar');
		const link = page.getByRole('navigation', { name: 'Idiomas' }).getByRole('link', { name: 'English' });
		await page.waitForFunction(() =>
			document.querySelector('a[hreflang="en"]')?.getAttribute('href')?.endsWith('#two-by-dakar')
		);
		await link.click();
		await page.waitForURL(/\/venezuela#two-by-dakar$/);
		await page.locator('[data-contrail="step"][id="two-by-dakar"][data-state="active"]').waitFor();
		expect(new URL(page.url()).pathname).toBe('/venezuela');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await settled(page);
		await screenshot(page, `story-es-${name}-switched`);
	});
});

it('the Spanish text is all there without JavaScript', async () => {
	const { page, close } = await newPage({ origin, javaScriptEnabled: false });
	await page.goto('/es/venezuela');
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Un largo viaje');
	expect(await page.locator('[data-contrail="step"]').count()).toBeGreaterThan(30);
	await page.getByRole('link', { name: 'English' }).click();
	await page.waitForURL(/\/venezuela$/);
	expect(await page.locator('html').getAttribute('lang')).toBe('en');
	await close();
});
