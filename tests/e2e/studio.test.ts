import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { browser, PATIENCE_MS } from './browser.ts';
import { openAt, READ } from './live/reader.ts';
import { liveSite, type LiveSite } from './live/site.js';

let site: LiveSite;
let page: Page;
let first = '';

const file = (): Promise<string> => readFile(path.join(site.folder, 'story.yaml'), 'utf8');
const studio = () => page.getByRole('region', { name: 'Studio' });
const press = (name: string | RegExp) => studio().getByRole('button', { name, exact: true }).click();
const undo = () => studio().getByRole('button', { name: 'Undo', exact: true });

beforeAll(async () => {
	site = await liveSite({ studio: true });
	first = await file();
	page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
	page.setDefaultTimeout(PATIENCE_MS);
	await openAt(page, site.origin);
}, 240_000);

afterAll(async () => {
	await page?.close();
	await site?.close();
});

it(
	'writes a sentence, takes a view, moves a step, and undoes all to the first bytes',
	{ timeout: 240_000 },
	async () => {
		await studio().getByText('Saved').waitFor();
		expect(await violations(page, '.contrail-studio')).toEqual([]);

		// A sentence, where it stands.
		const prose = page.locator(`#${READ} .contrail-prose`);
		await prose.click({ position: { x: 20, y: 10 } });
		const box = studio().getByRole('textbox', { name: 'Text' });
		await box.fill('Six <b>years</b>.');
		await studio().getByText(/HTML/).waitFor();
		expect(await violations(page, '.contrail-studio')).toEqual([]);
		await box.fill('Written *in place*.');
		await box.press('Enter');
		await prose.getByText('Written in place.').waitFor();
		expect(await prose.locator('em').innerText()).toBe('in place');
		expect(await file()).toContain('Written *in place*.');

		// Who gives up changes nothing.
		const written = await file();
		await prose.click({ position: { x: 20, y: 10 } });
		await box.fill('Never mind.');
		await box.press('Escape');
		await box.waitFor({ state: 'detached' });
		expect(await file()).toBe(written);

		// A view, by hand.
		await page.getByRole('button', { name: 'Explore the map' }).click();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await press('Use this view');
		await studio()
			.getByRole('button', { name: `A view of its own for ${READ}` })
			.click();
		await expect.poll(file).toContain(`  ${READ}:`);
		expect(await file()).toContain(`view: ${READ}`);

		// A step, by keys.
		await press('Outline');
		const item = studio().getByRole('button', { name: new RegExp(`^${READ} `) });
		const before = await file();
		await item.focus();
		await item.press('Alt+ArrowUp');
		await expect.poll(file).not.toBe(before);
		expect(await violations(page, '.contrail-studio')).toEqual([]);

		// All back, also after the page was loaded anew.
		await page.reload();
		await studio().getByText('Saved').waitFor();
		for (let left = 3; left > 0; left--) {
			const now = await file();
			await undo().click();
			await expect.poll(file).not.toBe(now);
		}
		await expect.poll(() => undo().isDisabled()).toBe(true);
		expect(await file()).toBe(first);
	}
);
