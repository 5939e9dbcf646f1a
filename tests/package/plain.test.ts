import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from '../e2e/browser.ts';
import { devServer } from '../e2e/live/dev-server.js';
import { shared } from '../shared/ask.ts';
import { root } from './pack.ts';

/** The site's files: Vite and the package's plugin alone, in a folder of a repository whose packages stand at its top. */
const FILES = {
	'vite.config.js': `
		import { contrail } from 'svelte-contrail/vite';
		export default { plugins: [contrail()], server: { fs: { allow: ['..'] } } };`,
	'package.json': JSON.stringify({ name: 'plain', private: true, type: 'module' }),
	'index.html': `<!doctype html>
		<link rel="icon" href="data:," />
		<output id="edit"></output>
		<output id="track"></output>
		<script type="module">
			import { applyOperations } from 'svelte-contrail/edit';
			import { readTrack } from 'svelte-contrail/track';
			import story from './story.yaml?raw';
			import recorded from './track.gpx?raw';

			const change = { type: 'setText', path: ['steps', 'way', 'text'], text: 'It landed.[^nobody]' };
			const { refused } = applyOperations(story, [change], { file: 'story.yaml' });
			document.getElementById('edit').textContent = refused?.[0].message;
			const { points, skipped } = await readTrack(recorded);
			document.getElementById('track').textContent = points.length + ' and ' + skipped.length;
		</script>`
};

describe('a site without Svelte and without the studio, under `vite dev`', () => {
	let folder = '';
	let server: Awaited<ReturnType<typeof devServer>>;

	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'contrail-plain-'));
		const site = path.join(folder, 'site');
		await mkdir(site);
		const packages = path.join(await shared('consumer'), 'node_modules');
		await cp(packages, path.join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
		for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(site, name), text);
		for (const name of ['stories/valid/story.yaml', 'tracks/track.gpx'])
			await cp(path.join(root, 'tests/fixtures', name), path.join(site, path.basename(name)));
		server = await devServer(site);
	});

	afterAll(async () => {
		await server?.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('reads texts and recorded tracks in the browser', async () => {
		const page = await browser.newPage();
		await page.goto(server.origin);
		await page.locator('#edit', { hasText: 'nobody' }).waitFor();
		await page.locator('#track', { hasText: '4 and 1' }).waitFor();
		await page.close();
		expect(server.log()).not.toMatch(/warn|fail/i);
	});
});
