import type { BrowserContextOptions, Page } from 'playwright-core';
import { newPage, type Visit } from '../browser.ts';
import { labOrigin } from './lab-page.ts';

const plain: BrowserContextOptions = {};
export const reduced: BrowserContextOptions = { reducedMotion: 'reduce' };

/** One for each kind of reader: a new window takes longer than most tests. */
const visits = new Map<BrowserContextOptions, Visit>();

export async function closeAll(): Promise<void> {
	for (const visit of visits.values()) await visit.close();
}

/** Opens an address as a reader does who was never here before. */
export async function open(address = '', options = plain): Promise<Page> {
	const visit =
		visits.get(options) ??
		(await newPage({ origin: labOrigin, viewport: { width: 1000, height: 700 }, webgl: false, ...options }));
	visits.set(options, visit);
	const { page } = visit;
	if (page.url() !== 'about:blank') {
		await page.evaluate(() => localStorage.clear());
		// To another part of the same page a browser only scrolls.
		await page.goto('about:blank');
	}
	await page.goto(`/reader.html${address}`);
	await still(page);
	return page;
}

/** Waits until the page scrolls no more, and a few frames on. */
export const still = (page: Page) =>
	page.evaluate(async () => {
		const frame = () => new Promise(requestAnimationFrame);
		for (let calm = 0, last = NaN; calm < 8; await frame()) {
			calm = scrollY === last ? calm + 1 : 0;
			last = scrollY;
		}
	});

/** What the page was told, one kind of it, in order. */
export const told = (page: Page, kind: string) =>
	page.evaluate((kind) => (window.told as [string, ...unknown[]][]).filter(([name]) => name === kind), kind);
