import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../../scripts/static-server.js';
import { newPage, type Visit } from '../e2e/browser.ts';
import { mapPixels, settled } from '../e2e/map-picture.ts';
import { shared } from '../shared/ask.ts';
import { root, run } from './pack.ts';

/** It reads every declaration of every package, on a machine that may be busy. */
const TYPE_CHECK_LIMIT_MS = 300_000;

const packed = await shared('packed');
const app = await shared('consumer');

describe('the packed file', () => {
	it('holds what users need and nothing else', () => {
		const others = packed.files.filter((file) => !file.startsWith('dist/'));
		expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
		expect(packed.files).toContain('dist/basemap.pmtiles');
		expect(
			packed.files.filter((file) =>
				/test|\.spec\.|stories\/|\.stories\.|fixture|\.map$|(?<!\.d)\.ts$/.test(file)
			)
		).toEqual([]);
	});

	it('is clean by publint', async () => {
		const tarball = await readFile(packed.tarball);
		const { messages } = await publint({
			pack: { tarball: new Uint8Array(tarball).buffer },
			level: 'warning',
			strict: true
		});
		expect(messages).toEqual([]);
	});
});

describe('a SvelteKit site that installed it', () => {
	let site: Site;
	let visit: Visit;

	beforeAll(async () => {
		site = await serve(path.join(app, 'build'));
	});

	afterAll(() => site?.close());

	it(
		'passes the type check, against the declarations in the package',
		async () => {
			const svelteCheck = path.join(root, 'node_modules/svelte-check/bin/svelte-check');
			const options = ['--fail-on-warnings', '--output', 'human', '--tsconfig', './tsconfig.json'];
			await run(process.execPath, [svelteCheck, ...options], app);
		},
		TYPE_CHECK_LIMIT_MS
	);

	it('has the number, the text and a drawn map in its HTML', async () => {
		const html = await readFile(path.join(app, 'build/index.html'), 'utf8');
		const text = html.replaceAll(/<[^>]*>/g, '');
		expect(text).toContain('112,000 km²');
		expect(text).toContain('It came in a package.');
		for (const step of ['It left Moscow.', 'It landed in Caracas.', 'It flew home.'])
			expect(text).toContain(step);
		expect(html).toMatch(/data-painter="svg"[^]*<svg[^]*<path[^>]* d="M/);
	});

	it('has nothing of the studio, which its developers have', async () => {
		const files = await readdir(path.join(app, 'build'), { recursive: true });
		const texts = files.filter((file) => /\.(js|css|html)$/.test(file));
		expect(texts.length).toBeGreaterThan(10);
		for (const file of texts)
			expect(await readFile(path.join(app, 'build', file), 'utf8'), file).not.toContain('contrail-studio');
	});

	it('has a story file in its HTML', async () => {
		const html = await readFile(path.join(app, 'build/story.html'), 'utf8');
		const text = html.replaceAll(/<[^>]*>/g, '');
		for (const words of ['A parcel on its way', 'It landed in Caracas.', '86,496'])
			expect(text).toContain(words);
		expect(html).toMatch(/<svg[^]*<path[^>]* d="M/);
	});

	describe('in a browser', () => {
		beforeAll(async () => {
			visit = await newPage({ origin: site.origin, viewport: { width: 1200, height: 800 } });
			await visit.page.goto('/', { waitUntil: 'load' });
		});

		it('shows the number', async () => {
			await visit.page.getByText('112,000 km²').first().waitFor();
		});

		it('follows the reader from step to step', async () => {
			const step = visit.page.locator('#two');
			await step.evaluate((element) => element.scrollIntoView({ block: 'center' }));
			await visit.page.locator('#two[data-state="active"]').waitFor();
			expect(await visit.page.locator('[data-contrail="step"][data-state="active"]').count()).toBe(1);
			expect(await visit.page.locator('output').textContent()).toBe('1');
		});

		it('hands the map over to WebGL, tiles and worker from its own files', async () => {
			await visit.page.locator('[data-contrail="map"][data-painter="webgl"][data-state="ready"]').waitFor();
			await settled(visit.page);
			await mapPixels(visit.page);
		});

		it('has cards under words over a map and grounds under its parts, until a property takes them away', async () => {
			const over = await newPage({ origin: site.origin, webgl: false });
			await over.page.goto('/over');
			const grounds = (): Promise<string[]> =>
				over.page.evaluate(() =>
					['[data-contrail="step"] p', '[data-contrail="legend"]', '[data-contrail="scale"]'].map(
						(part) => getComputedStyle(document.querySelector(part)!).backgroundColor
					)
				);
			const ground = 'rgb(252, 250, 245)';
			expect(await grounds()).toEqual([ground, ground, ground]);
			await over.page.addStyleTag({
				content: ':root { --contrail-step-card: none; --contrail-part-ground: none }'
			});
			const none = 'rgba(0, 0, 0, 0)';
			expect(await grounds()).toEqual([none, none, none]);
			await over.close();
		});

		it('shows a story from its file', async () => {
			await visit.page.goto('/story');
			await visit.page.locator('#landed').scrollIntoViewIfNeeded();
			await visit.page.locator('[data-contrail="map"][data-painter="webgl"][data-state="ready"]').waitFor();
		});

		it('says nothing in the console and asks no other origin', () => visit.close());
	});
});
