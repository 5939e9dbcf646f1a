/** @typedef {import('playwright-core').Page} Page */

/** The window for pictures of the studio: the smallest for which it is made. */
export const STUDIO_SIZE = { width: 1280, height: 720 };

/** The studio of a page. */
export const studioOf = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Studio' });

/** Presses one of the studio's buttons. */
export const press = (/** @type {Page} */ page, /** @type {string | RegExp} */ name) =>
	studioOf(page).getByRole('button', { name, exact: true }).click();

/**
 * What is done before each picture of the studio is taken, by the picture's name; the guide shows all of them.
 *
 * @type {Record<string, (page: Page) => Promise<void>>}
 */
export const STUDIO_PICTURES = {
	'studio-places': async (page) => {
		await press(page, 'Places');
		await studioOf(page).getByRole('button', { name: 'Move Dakar', exact: true }).waitFor();
	},
	'studio-text': async (page) => {
		await press(page, 'Places');
		await page.locator('#the-flight .contrail-prose').click();
		await studioOf(page).getByRole('textbox', { name: 'Text' }).waitFor();
	},
	'studio-outline': async (page) => {
		await page.keyboard.press('Escape');
		await press(page, 'Outline');
		await studioOf(page).locator('[data-step="the-flight"] svg path').first().waitFor({ state: 'attached' });
	},
	'studio-file': async (page) => {
		await press(page, 'File');
		const text = studioOf(page).getByRole('textbox', { name: 'The file' });
		await text.getByText('view: both').last().click();
		await page.keyboard.press('End');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Control+Space');
		await studioOf(page).getByRole('option').first().waitFor();
	}
};
