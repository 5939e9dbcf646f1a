import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { browser } from '../e2e/browser.ts';
import { devServer } from '../e2e/live/dev-server.js';
import { setInteraction } from '../e2e/interaction.ts';
import { shared } from '../shared/ask.ts';
import { isFull } from '../shared/extent.ts';
import { buildSite, makeSite } from './consumer-site.ts';

/** Opens the page with the map, and tells what the developer is told of it. */
async function told(origin: string): Promise<string[]> {
	const page = await browser.newPage();
	await page.addInitScript(setInteraction, true);
	const messages: string[] = [];
	page.on('console', (message) => {
		if (message.text().includes('contrail-')) messages.push(message.text());
	});
	await page.goto(`${origin}/`, { timeout: 90_000 });
	const map = page.locator('[data-contrail="map"]').first();
	await map.scrollIntoViewIfNeeded();
	await page.locator('[data-contrail="map"][data-state="fallback"]').first().waitFor({ timeout: 90_000 });
	expect(await map.getAttribute('data-painter')).toBe('svg');
	expect(await map.locator('svg path[d]').count()).toBeGreaterThan(1);
	await page.close();
	return messages;
}

describe.runIf(isFull)('without maplibre-gl', () => {
	let folder: string;
	let app: string;
	let site: Site;

	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'contrail-peer-'));
		app = path.join(folder, 'app');
		await makeSite(app, await shared('packed'), 'maplibre-gl');
		await buildSite(app);
		site = await serve(path.join(app, 'build'));
	});

	afterAll(async () => {
		await site?.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('a site without maplibre-gl is built, and its map stays the drawn one, with one error that says what to install', async () => {
		const messages = await told(site.origin);
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain('npm install maplibre-gl@6');
		expect(messages[0]).toContain('(contrail-103)');
	});

	it('says the same under `vite dev`', async () => {
		const dev = await devServer(app);
		try {
			expect(await told(dev.origin)).toEqual([expect.stringContaining('npm install maplibre-gl@6')]);
		} finally {
			await dev.close();
		}
	});
});
