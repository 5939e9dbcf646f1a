import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { shared } from '../../shared/ask.ts';
import { newPage, type VisitOptions } from '../browser.ts';
import type { LabLog } from './lab/types.ts';

/** Where the lab stands. */
export const labOrigin = await shared('mapLab');

/** Opens the lab; `window.mapLab` makes its maps. */
export async function openLab(page: Page): Promise<void> {
	await page.goto('/index.html');
	await page.waitForFunction(() => 'mapLab' in window);
}

/**
 * Opens the lab for all tests of a file, which fails at its end where the page had any problem.
 *
 * @param scripts to be run in the page before its own scripts
 */
export async function labPage(
	options: Omit<VisitOptions, 'origin'>,
	...scripts: (() => void)[]
): Promise<Page> {
	const { page, close } = await newPage({ origin: labOrigin, ...options });
	afterAll(close);
	for (const script of scripts) await page.addInitScript(script);
	await openLab(page);
	return page;
}

/** Waits until WebGL draws a map. */
export const drawn = (page: Page, index = 0): Promise<void> =>
	page.locator('[data-contrail="map"]').nth(index).and(page.locator('[data-painter="webgl"]')).waitFor();

/** Waits until a map's camera has not moved for as many frames as a slow one may leave out. */
export const rested = (page: Page, index = 0): Promise<void> =>
	page.evaluate(async (i) => {
		const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
		for (let still = 0, seen = -1; still < 12; await frame()) {
			const { cameras } = window.mapLab.logs[i]!;
			still = cameras === seen ? still + 1 : 0;
			seen = cameras;
		}
	}, index);

export const log = (page: Page, index = 0): Promise<LabLog> =>
	page.evaluate((i) => window.mapLab.logs[i]!, index);
