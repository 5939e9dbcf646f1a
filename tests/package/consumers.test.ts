import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage } from '../e2e/browser.ts';
import { mapPixels, settled } from '../e2e/map-picture.ts';
import { shared } from '../shared/ask.ts';
import { makeApp, type App } from './consumers/apps.ts';

const VITE = 'vite/bin/vite.js';

/** How each kind of app is built into `build`. */
const builds = {
	kit3: (app: App) => app.tool(VITE, 'build'),
	vite: async (app: App) => {
		await app.tool(VITE, 'build', '--outDir', 'build');
		await app.tool(VITE, 'build', '--ssr', 'src/server.js', '--outDir', 'server');
		return app.tool('prerender.js');
	},
	astro: (app: App) => app.tool('astro/bin/astro.mjs', 'build')
};

describe.each([
	['SvelteKit 3', 'kit3'],
	['Vite and Svelte without a framework', 'vite'],
	['Astro', 'astro']
] as const)('an app of %s', (_, kind) => {
	let app: App;
	let site: Site;

	beforeAll(async () => {
		app = await makeApp(kind, await shared('packed'));
		await builds[kind](app);
		site = await serve(path.join(app.folder, 'build'));
	});

	afterAll(() => site?.close());

	it('has the number, the text and a drawn map in its HTML', async () => {
		const html = await readFile(path.join(app.folder, 'build/index.html'), 'utf8');
		const text = html.replaceAll(/<[^>]*>/g, '');
		for (const words of ['112,000 km²', 'It came in a package.', 'It left Moscow.', 'It flew home.']) {
			expect(text).toContain(words);
		}
		expect(html).toMatch(/data-painter="svg"[^]*<svg[^]*<path[^>]* d="M/);
	});

	it('counts, follows the reader, and hands the map over to WebGL', async () => {
		const visit = await newPage({ origin: site.origin, viewport: { width: 1200, height: 800 } });
		const { page } = visit;
		await page.goto('/', { waitUntil: 'load' });
		await page.getByText('112,000 km²').first().waitFor();
		await page.locator('#two').evaluate((element) => element.scrollIntoView({ block: 'center' }));
		await page.locator('#two[data-state="active"]').waitFor();
		await page.getByText('Step: 1').waitFor();
		await page.locator('[data-contrail="map"][data-painter="webgl"][data-state="ready"]').waitFor();
		await settled(page);
		await mapPixels(page);
		await visit.close();
	});
});
