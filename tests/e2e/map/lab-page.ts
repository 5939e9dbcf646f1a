import type { Page } from 'playwright-core';
import type { LabLog } from './lab/types.ts';

/** Opens the lab; its maps are made by `window.mapLab`. */
export async function openLab(page: Page): Promise<void> {
	await page.goto('/index.html');
	await page.waitForFunction(() => 'mapLab' in window);
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
