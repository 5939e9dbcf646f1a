import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PANELS } from '../../../src/lib/studio/page/actions.ts';
import { violations } from '../axe.ts';
import { newPage, type Visit } from '../browser.ts';
import { goToStep } from '../story-page.ts';
import { saved, studioOf } from './designer.ts';
import { studioSite } from './site.js';

let site: Awaited<ReturnType<typeof studioSite>>;
let visit: Visit;

beforeAll(async () => {
	site = await studioSite();
	visit = await newPage({ origin: site.origin, viewport: { width: 1280, height: 720 }, webgl: false });
	await visit.page.goto('/');
	await studioOf(visit.page).getByText('Saved').waitFor();
});

afterAll(async () => {
	await visit?.context.close();
	await site?.close();
});

it('has a key and a name for every action', async () => {
	const buttons = await visit.page
		.getByRole('toolbar')
		.getByRole('button')
		.evaluateAll((all) => all.map((one) => [one.textContent.trim(), one.getAttribute('aria-keyshortcuts')]));
	expect(buttons.length).toBeGreaterThan(10);
	expect(buttons.filter(([name, keys]) => !name || !keys)).toEqual([]);
	expect(new Set(buttons.map(([, keys]) => keys)).size).toBe(buttons.length);
});

it.each([
	['at 1280 × 720', { width: 1280, height: 720 }],
	// What a window of that size has at 200 %.
	['at 200 %', { width: 640, height: 360 }]
])('opens each panel by its key, clean and in the window, %s', async (_, viewport) => {
	const { page } = visit;
	const studio = studioOf(page);
	await page.setViewportSize(viewport);
	await goToStep(page, 'the-flight');
	for (const { label, keys } of Object.values(PANELS)) {
		await page.keyboard.press(keys);
		const panel = studio.getByRole('region', { name: label, exact: true });
		// The keyboard goes on in it.
		await expect.poll(() => panel.evaluate((it) => it === document.activeElement)).toBe(true);
		const heading = await panel.getByRole('heading').first().boundingBox();
		const bar = await page.getByRole('toolbar').boundingBox();
		expect(heading!.y).toBeGreaterThanOrEqual(bar!.height);
		expect(heading!.y + heading!.height).toBeLessThanOrEqual(viewport.height);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await violations(page, '.contrail-studio'), label).toEqual([]);
		await page.keyboard.press('Escape');
		await panel.waitFor({ state: 'detached' });
	}
});

it('writes any field of the step that is read, and says what is wrong with it', async () => {
	const { page } = visit;
	await page.setViewportSize({ width: 1280, height: 720 });
	await goToStep(page, 'the-flight');
	await page.keyboard.press(PANELS.fields.keys);
	const panel = studioOf(page).getByRole('region', { name: 'Fields' });
	await panel.getByText(/^What else may stand here/).click();
	await panel.getByLabel('move', { exact: true }).selectOption('jump');
	await saved(page, 'move');
	const screens = panel.getByLabel('screens', { exact: true });
	await screens.fill('20');
	await screens.press('Enter');
	await panel.getByText(/at most 10|10 at most/).waitFor();
	await screens.fill('3');
	await screens.press('Enter');
	await saved(page, 'screens');
	const { chapters } = parse(await readFile(site.file, 'utf8')) as { chapters: { steps: unknown[] }[] };
	expect(chapters[0]?.steps[1]).toMatchObject({ id: 'the-flight', move: 'jump', screens: 3 });
});
