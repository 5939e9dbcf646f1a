import type { Locator, Page } from 'playwright-core';

/** The studio of a page. */
export const studioOf = (page: Page): Locator => page.getByRole('region', { name: 'Studio' });

/** Presses one of the studio's buttons. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
	studioOf(page).getByRole('button', { name, exact: true }).click();

/** Waits until a change is written. */
export const saved = (page: Page, name: string): Promise<void> =>
	studioOf(page).getByText(`${name}. Saved.`).waitFor({ state: 'attached' });

/** Drags a handle on the map by so many pixels, with the mouse. */
export async function dragHandle(page: Page, name: string, right: number, down: number): Promise<void> {
	const handle = studioOf(page).getByRole('button', { name: `Move ${name}`, exact: true });
	// The camera rests.
	await handle.hover();
	const { x, y, width, height } = (await handle.boundingBox())!;
	const middle = [x + width / 2, y + height / 2] as const;
	await page.mouse.down();
	await page.mouse.move(middle[0] + right, middle[1] + down, { steps: 4 });
	await page.mouse.up();
}
