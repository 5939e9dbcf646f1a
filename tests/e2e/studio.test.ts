import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations, violationsIfFull } from './axe.ts';
import { goToStep } from './story-page.ts';
import { openStudio, saved as savedOn, studioOf, type OpenStudio } from './studio/designer.ts';

/** Its view is the opening's too. */
const READ = 'the-flight';

let opened: OpenStudio;
let first = '';

const file = (): Promise<string> => readFile(opened.file, 'utf8');
const studio = () => studioOf(opened.page);
const button = (name: string | RegExp) => studio().getByRole('button', { name, exact: true });
const saved = (name: string) => savedOn(opened.page, name);

beforeAll(async () => {
	opened = await openStudio();
	first = await file();
});

afterAll(async () => {
	await opened?.close();
});

it('writes, takes a view, orders steps, places things, and undoes all to the first bytes', async () => {
	const { page } = opened;
	const stepIds = () =>
		page.locator('[data-contrail="step"]').evaluateAll((steps) => steps.map(({ id }) => id));
	await goToStep(page, READ);

	// A sentence, where it stands.
	const prose = page.locator(`#${READ} .contrail-prose`);
	await prose.click();
	const box = studio().getByRole('textbox', { name: 'Text' });
	await box.fill('Six <b>years</b>.');
	await studio().getByText(/HTML/).waitFor();
	expect(await violations(page, '.contrail-studio')).toEqual([]);
	await box.fill('Written *in place*.');
	await box.press('Enter');
	await prose.getByText('Written in place.').waitFor();
	expect(await prose.locator('em').innerText()).toBe('in place');
	await saved('text');
	expect(await file()).toContain('Written *in place*.');

	// Who gives up changes nothing.
	const written = await file();
	await prose.click();
	await box.fill('Never mind.');
	await box.press('Escape');
	await box.waitFor({ state: 'detached' });
	expect(await file()).toBe(written);

	// A view, of what the map shows.
	await button('Use this view').click();
	await button(`A view of its own for ${READ}`).click();
	await saved(`view of ${READ}`);
	// Who goes on by keys goes on where they were, or at the button.
	const hasFocus = (): Promise<boolean> =>
		button('Use this view').evaluate((it) => it === document.activeElement);
	await expect.poll(hasFocus).toBe(true);
	await button('Use this view').blur();
	await page.keyboard.press('Alt+Shift+V');
	await page.keyboard.press('Escape');
	await expect.poll(hasFocus).toBe(true);
	expect(await file()).toContain(`view: ${READ}`);

	// A step, by keys.
	await button('Outline').click();
	const item = button(new RegExp(`^${READ} `));
	await item.press('Alt+ArrowUp');
	await saved(`move of ${READ}`);
	expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);
	await expect.poll(stepIds).toEqual([READ, 'lisbon-first', 'somebody-says']);
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);

	// A step, dragged above another; and one that is new.
	await button(/^somebody-says /).dragTo(button(/^lisbon-first /), { targetPosition: { x: 20, y: 2 } });
	await saved('move of somebody-says');
	await studio()
		.getByRole('group', { name: 'Add a step to The second chapter' })
		.getByRole('button', { name: 'Quotation' })
		.click();
	await saved('new quotation');
	await expect.poll(stepIds).toEqual([READ, 'somebody-says', 'lisbon-first', 'new-step']);

	// A place, dragged on the map, then moved by a key.
	await goToStep(page, READ);
	await button('Places').click();
	const handle = button('Move Dakar');
	// The camera rests.
	await handle.hover();
	const { x = 0, y = 0, width = 0, height = 0 } = (await handle.boundingBox()) ?? {};
	const middle = [x + width / 2, y + height / 2] as const;
	await page.mouse.move(...middle);
	await page.mouse.down();
	await page.mouse.move(middle[0] + 60, middle[1] - 40, { steps: 4 });
	await page.mouse.up();
	await saved('place of Dakar');
	const onMap = page.locator('[data-contrail="map"] [data-contrail="place"][data-id="dakar"]').first();
	const offBy = async (): Promise<number> => {
		const { left, top } = await onMap.evaluate((element) => element.getBoundingClientRect());
		return Math.hypot(left - middle[0] - 60, top - middle[1] + 40);
	};
	await expect.poll(offBy).toBeLessThan(2);
	const dragged = await file();
	await handle.press('Shift+ArrowLeft');
	await expect.poll(file).not.toBe(dragged);
	expect(await violationsIfFull(page, '.contrail-studio')).toEqual([]);

	// A place more, by its coordinates as another map has them.
	await studio().getByLabel('Name', { exact: true }).fill('Praia');
	await studio().getByLabel('Coordinates').fill('14°55′N 23°31′W');
	await studio().getByText('Latitude 14.91667, longitude -23.51667').waitFor();
	await button('Add the place to this step').click();
	await saved('place Praia');
	expect(await file()).toContain('praia: { name: Praia, at: [-23.51667, 14.91667], kind: city }');
	await button('Move Praia').waitFor();

	// All back, after the page was loaded anew, faster than it is saved.
	await page.reload();
	await button('Undo').waitFor();
	await expect.poll(() => button('Undo').isEnabled()).toBe(true);
	for (let change = 0; change < 8; change++) await page.keyboard.press('Control+z');
	await saved('Undone: text');
	expect(await button('Undo').isDisabled()).toBe(true);
	expect(await file()).toBe(first);
});
