import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inFull, itInFull } from '../shared/extent.ts';
import { violations, violationsIfFull } from './axe.ts';
import { newPage } from './browser.ts';
import { origin } from './site.ts';

/** Between them they have every kind of block, and each colour in both schemes; the short tests take the first. */
const READERS = inFull<[name: string, pages: string[], options: BrowserContextOptions]>(
	[
		['light', ['/docs/components/route-line'], { colorScheme: 'light' }],
		['more light', ['/docs/recipes/scrubbed-chart', '/docs/comparison'], { colorScheme: 'light' }],
		['dark', ['/docs', '/docs/components/scrolly'], { colorScheme: 'dark' }],
		[
			'phone',
			['/docs', '/docs/components/quote-card'],
			{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
		]
	],
	([name]) => name === 'light'
);

const search = (page: Page) => page.getByRole('combobox', { name: 'Search the docs' });
const answers = (page: Page) => page.getByRole('option');

it.each(READERS)('axe finds nothing in the docs, for a reader with %s', async (name, pages, options) => {
	const { page, close } = await newPage({ origin, webgl: false, ...options });
	const found: string[] = [];
	for (const path of pages) {
		await page.goto(path);
		if (name === 'phone') await page.getByText('All pages').click();
		// Types are folded in; what is folded in must be right as well.
		await page.evaluate(() =>
			document.querySelectorAll<HTMLDetailsElement>('article details').forEach((one) => (one.open = true))
		);
		found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`));
	}
	expect(found).toEqual([]);
	await close();
});

it('no page of the docs is wider than a phone of 320 px', async () => {
	// The layout is there before any script, and two dozen pages are read faster so.
	const viewport = { width: 320, height: 640 };
	const { page, close } = await newPage({ origin, viewport, javaScriptEnabled: false });
	await page.goto('/docs');
	const links = await page
		.locator('.wide a')
		.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
	expect(links.length).toBeGreaterThan(25);
	const wide: string[] = [];
	for (const link of inFull(links, (link) => links.indexOf(link) % 8 === 0)) {
		await page.goto(link);
		if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(link);
	}
	expect(wide).toEqual([]);
	await close();
});

describe('search', () => {
	it('is fetched when it is first focused, and takes a reader by keyboard to what they named', async () => {
		const { page, close } = await newPage({ origin, webgl: false });
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
		await page.goto('/docs');
		await page.waitForLoadState('networkidle');
		expect(fetched).not.toContain('/docs/search.json');

		await page.keyboard.press('/');
		await search(page).pressSequentially('threshold');
		await answers(page).first().waitFor();
		expect(fetched.filter((path) => path === '/docs/search.json')).toHaveLength(1);
		expect(await search(page).getAttribute('aria-expanded')).toBe('true');
		expect(await violationsIfFull(page)).toEqual([]);

		await page.keyboard.press('ArrowDown');
		const chosen = page.getByRole('option', { selected: true });
		expect(await chosen.getAttribute('id')).toBe(await search(page).getAttribute('aria-activedescendant'));
		await page.keyboard.press('ArrowUp');
		const words = (await chosen.innerText()).split('\n');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/docs\/.+/);
		expect(await page.locator('article').innerText()).toContain(words[0]);
		expect(await answers(page).count()).toBe(0);
		await close();
	});

	itInFull('says so where nothing is found, and is empty again after Escape', async () => {
		const { page, close } = await newPage({ origin, webgl: false });
		await page.goto('/docs/errors');
		await search(page).fill('zzqx');
		await page.getByRole('status').getByText('Nothing found').waitFor();
		await page.keyboard.press('Escape');
		expect(await search(page).inputValue()).toBe('');
		await close();
	});

	itInFull('hears what was typed before the page had its scripts', async () => {
		const { page, close } = await newPage({ origin, webgl: false });
		let release = (): void => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/docs', { waitUntil: 'domcontentloaded' });
		await search(page).fill('QuoteCard');
		expect(await answers(page).count()).toBe(0);
		release();
		await answers(page).first().waitFor();
		await close();
	});

	itInFull('takes a reader with a pointer to what they chose', async () => {
		const { page, close } = await newPage({ origin, webgl: false });
		await page.goto('/docs');
		await search(page).fill('QuoteCard');
		await answers(page).first().click();
		await page.getByRole('heading', { level: 1, name: 'QuoteCard' }).waitFor();
		await close();
	});
});

it('without JavaScript there is all but the search: text, lists and the drawn map of an example', async () => {
	const { page, close } = await newPage({ origin, javaScriptEnabled: false });
	await page.goto('/docs');
	expect(await search(page).isVisible()).toBe(false);
	const land = page.locator('[data-example] [data-contrail="land"] path').first();
	expect((await land.getAttribute('d'))?.length).toBeGreaterThan(1000);
	await page.getByRole('link', { name: 'Scrolly', exact: true }).first().click();
	await page.getByRole('heading', { level: 1, name: 'Scrolly' }).waitFor();
	await close();
});
