import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { launch, newPage, type Visit } from '../e2e/browser.ts';
import { devServer } from '../e2e/live/dev-server.js';
import { overlay } from '../e2e/live/reader.ts';
import { stirred } from '../e2e/stirred.ts';
import { makeSite } from './consumer-site.ts';
import { pack, root, run } from './pack.ts';

/** A page as the command's own words have it. */
const PAGE = `
	<script>
		import { Story } from 'svelte-contrail/story';
		import basemap from 'svelte-contrail/basemap.pmtiles?url';
		import 'svelte-contrail/theme.css';
		import story from '../../../stories/night-flights/story.yaml';
	</script>

	<svelte:head><title>{story.title}</title></svelte:head>

	<Story {story} {basemap} />`;

let folder: string;
let app: string;
let site: Site;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'contrail-new-'));
	app = path.join(folder, 'app');
	await makeSite(app, await pack(folder));
});

afterAll(async () => {
	await browser?.close();
	await site?.close();
	await rm(folder, { recursive: true, force: true });
});

/** The command of the installed package, as `npx contrail` runs it. */
async function contrail(...words: string[]): Promise<string> {
	const installed = path.join(app, 'node_modules/svelte-contrail');
	const { bin } = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')) as {
		bin: { contrail: string };
	};
	return run(process.execPath, [path.join(installed, bin.contrail), ...words], app);
}

describe('a story that `contrail new` starts, in a site that has only the package', () => {
	let story: string;

	beforeAll(async () => {
		await contrail('new', 'night-flights');
		story = await readFile(path.join(app, 'stories/night-flights/story.yaml'), 'utf8');
		await writeFile(path.join(app, 'src/routes/story/+page.svelte'), PAGE);
		await run(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build'], app);
		site = await serve(path.join(app, 'build'));
		browser = await launch();
		visit = await newPage(browser, { origin: site.origin, viewport: { width: 1200, height: 800 } });
		await visit.page.goto('/story', { waitUntil: 'load' });
	});

	it('passes the check, without a doubt', async () => {
		const printed = await contrail('check', '--json');
		expect(JSON.parse(printed)).toMatchObject({ errors: 0, warnings: 0 });
	});

	it('names a schema that is there', async () => {
		const [, schema = ''] = /\$schema=(\S+)/.exec(story) ?? [];
		const file = path.resolve(app, 'stories/night-flights', schema);
		expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('properties.chapters');
	});

	it('is in the page with its title and every step, and a drawn map', async () => {
		const html = await readFile(path.join(app, 'build/story.html'), 'utf8');
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
		const file = path.join(app, 'stories/night-flights/story.yaml');
		const dev = await devServer(app);
		const page = await browser.newPage();
		await page.addInitScript(stirred, true);
		try {
			await page.goto(`${dev.origin}/story`, { timeout: 90_000 });
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
		}
	});
});

/** The ids of the steps, as they stand in the file: four places in, under `steps`. */
function stepsIn(text: string): string[] {
	return [...text.matchAll(/^ {6}- id: (\S+)/gm)].map(([, id = '']) => id);
}
