import type { Page } from 'playwright-core';

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
