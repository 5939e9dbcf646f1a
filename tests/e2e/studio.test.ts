import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { newPage, type Visit } from './browser.ts';
import { goToStep } from './story-page.ts';
import { studioSite } from './studio/site.js';

/** Its view is the opening's too. */
const READ = 'the-flight';

let site: Awaited<ReturnType<typeof studioSite>>;
let visit: Visit;
let first = '';

const file = (): Promise<string> => readFile(site.file, 'utf8');
const studio = () => visit.page.getByRole('region', { name: 'Studio' });
const button = (name: string | RegExp) => studio().getByRole('button', { name, exact: true });
const saved = (name: string) => studio().getByText(`${name}. Saved.`).waitFor({ state: 'attached' });

beforeAll(async () => {
	site = await studioSite();
	first = await file();
	visit = await newPage({ origin: site.origin, viewport: { width: 1280, height: 720 } });
	await visit.page.goto('/');
	await studio().getByText('Saved').waitFor();
});

afterAll(async () => {
	await visit?.context.close();
	await site?.close();
});

it('writes a sentence, takes a view, moves a step, and undoes all to the first bytes', async () => {
	const { page } = visit;
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
	expect(await file()).toContain(`view: ${READ}`);

	// A step, by keys.
	await button('Outline').click();
	const item = button(new RegExp(`^${READ} `));
	await item.press('Alt+ArrowUp');
	await saved(`move of ${READ}`);
	expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);
	const ids = await page.locator('[data-contrail="step"]').evaluateAll((all) => all.map(({ id }) => id));
	expect(ids.indexOf(READ)).toBe(0);
	expect(await violations(page, '.contrail-studio')).toEqual([]);

	// All back, after the page was loaded anew, faster than it is saved.
	await page.reload();
	await button('Undo').waitFor();
	await expect.poll(() => button('Undo').isEnabled()).toBe(true);
	for (const key of ['Control+z', 'Control+z', 'Control+z']) await page.keyboard.press(key);
	await saved('Undone: text');
	expect(await button('Undo').isDisabled()).toBe(true);
	expect(await file()).toBe(first);
});
