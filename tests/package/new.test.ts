import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { browser, newPage, type Visit } from '../e2e/browser.ts';
import { devServer } from '../e2e/live/dev-server.js';
import { overlay } from '../e2e/live/reader.ts';
import { setInteraction } from '../e2e/interaction.ts';
import { shared } from '../shared/ask.ts';
import { contrail } from './consumer-site.ts';

const app = await shared('consumer');
const story = await readFile(path.join(app, 'stories/night-flights/story.yaml'), 'utf8');

let site: Site;
let visit: Visit;

describe('a story that `contrail new` starts, in a site that has only the package', () => {
	beforeAll(async () => {
		site = await serve(path.join(app, 'build'));
		visit = await newPage({ origin: site.origin, viewport: { width: 1200, height: 800 } });
		await visit.page.goto('/new', { waitUntil: 'load' });
	});

	afterAll(() => site?.close());

	it('passes the check, without a doubt', async () => {
		const printed = await contrail(app, 'check', '--json');
		expect(JSON.parse(printed)).toMatchObject({ errors: 0, warnings: 0 });
	});

	it('names a schema that is there', async () => {
		const [, schema = ''] = /\$schema=(\S+)/.exec(story) ?? [];
		const file = path.resolve(app, 'stories/night-flights', schema);
		expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('properties.chapters');
	});

	it('is in the page with its title and every step, and a drawn map', async () => {
		const html = await readFile(path.join(app, 'build/new.html'), 'utf8');
		expect(html).toContain('<title>Night flights</title>');
		for (const id of stepsIn(story)) expect(html).toContain(`id="${id}"`);
		expect(html).toMatch(/data-painter="svg"[^]*<svg[^]*<path[^>]* d="M/);
	});

	it('scrolls: each step in turn is the one that is read, and the map is live', async () => {
		const { page } = visit;
		await page.locator('[data-contrail="map"][data-painter="webgl"][data-state="ready"]').waitFor();
		const steps = page.locator('[data-contrail="step"]');
		const shown = new Set<string>();
		for (const step of await steps.all()) {
			const id = await step.getAttribute('id');
			await step.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
			await page.locator(`[data-contrail="step"][id="${id}"][data-state="active"]`).waitFor();
			shown.add(await page.locator('[data-contrail="map"] [data-contrail="contents"]').first().innerText());
		}
		expect(await steps.count()).toBeGreaterThan(1);
		// The map follows: what it shows is not the same at each.
		expect(shown.size).toBeGreaterThan(1);
	});

	it('says nothing in the console and asks no other origin', () => visit.close());

	it('under `vite dev` shows what is saved in the page as it stands, and lays an error over it', async () => {
		// A copy, as the development server writes beside the sources, where another test file checks the types.
		const copy = await mkdtemp(path.join(tmpdir(), 'contrail-new-'));
		await cp(app, copy, { recursive: true, verbatimSymlinks: true });
		const file = path.join(copy, 'stories/night-flights/story.yaml');
		const dev = await devServer(copy);
		const page = await browser.newPage();
		await page.addInitScript(setInteraction, true);
		try {
			await page.goto(`${dev.origin}/new`, { timeout: 90_000 });
			// The page takes over once its scripts are there.
			await page.locator('[data-contrail="map"][data-painter="webgl"]').waitFor({ timeout: 90_000 });
			const title = await page.locator('h1').elementHandle();
			await writeFile(file, story.replace('title: Night flights', 'titel: Night flights'));
			await overlay(page).filter({ hasText: 'Did you mean "title"?' }).waitFor();
			expect(await title?.innerText()).toBe('Night flights');
			await writeFile(file, story.replace('title: Night flights', 'title: Flights by night'));
			await overlay(page).waitFor({ state: 'detached' });
			await page.locator('h1', { hasText: 'Flights by night' }).waitFor();
			// The same element: the page was not made anew.
			expect(await title?.innerText()).toBe('Flights by night');
		} finally {
			await page.close();
			await dev.close();
			await rm(copy, { recursive: true, force: true });
		}
	});
});

/** The ids of the steps, as they stand in the file: four places in, under `steps`. */
function stepsIn(text: string): string[] {
	return [...text.matchAll(/^ {6}- id: (\S+)/gm)].map(([, id = '']) => id);
}
