import type { Locator, Page } from 'playwright-core';
import { firstMap, settled } from './map-picture.ts';

/** Goes to a step as a reader does who jumps: its top edge comes to stand at a share of the viewport's height. */
export async function goToStep(page: Page, id: string, share = 0.3): Promise<Locator> {
	const step = page.locator(`[data-contrail="step"][id="${id}"]`);
	await step.evaluate((element, at) => {
		const { top } = element.getBoundingClientRect();
		scrollTo({ top: scrollY + top - innerHeight * at, behavior: 'instant' });
	}, share);
	await page.locator(`[data-contrail="step"][id="${id}"][data-state="active"]`).waitFor();
	return step;
}

/** Waits until what was scrolled to is on screen: it is read in one frame, and stands in the next. */
export const drawnFrame = (page: Page): Promise<unknown> =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Where the places on the map stand in the window, in CSS pixels. */
export function placePositions(page: Page): Promise<Record<string, [x: number, y: number]>> {
	return firstMap(page)
		.locator('[data-contrail="place"]')
		.evaluateAll((places) =>
			Object.fromEntries(
				places.map((place) => {
					const { left, top } = place.getBoundingClientRect();
					return [place.getAttribute('data-id'), [left, top]];
				})
			)
		);
}

/** Opens the story and waits for its first picture. */
export async function openStory(page: Page, path = '/venezuela'): Promise<void> {
	await page.goto(path);
	await settled(page);
}

/** The ids of the routes on the map, each with how much of it is drawn. */
export function routesOn(page: Page): Promise<Record<string, number>> {
	return page
		.locator('[data-contrail="route"]')
		.evaluateAll((routes) =>
			Object.fromEntries(
				routes.map((route) => [route.getAttribute('data-id'), Number(route.getAttribute('data-progress'))])
			)
		);
}

/** The names of the places whose point is inside the map's visible part. */
export function placesInSight(page: Page): Promise<string[]> {
	return firstMap(page)
		.locator('[data-contrail="place"]')
		.evaluateAll((places) =>
			places.flatMap((place) => {
				const { left, top } = place.getBoundingClientRect();
				const isIn = left >= 0 && top >= 0 && left <= innerWidth && top <= innerHeight;
				return isIn ? [place.textContent.trim()] : [];
			})
		);
}
