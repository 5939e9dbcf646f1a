import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import { loadStory } from '../../src/lib/story/disk/index.ts';
import type { LatePictures } from '../../src/lib/story/schema/index.ts';
import { contrail } from '../../src/lib/vite/index.ts';
import { browserModule } from '../../src/lib/vite/story-modules.ts';
import { removeFolder, temporaryFolder } from '../shared/temporary-folder.ts';

const stories = fileURLToPath(new URL('../../stories/pictures/', import.meta.url));
const root = temporaryFolder('charts');

afterAll(() => removeFolder(root));

it('a page gets the words of charts at once, and their rows when one is near', async () => {
	const file = path.join(stories, 'story.yaml');
	const { read } = await loadStory(readFileSync(file, 'utf8'), file, 'story.yaml');
	const module = browserModule(read.story!, 'story.yaml', {}, 'stories/pictures/story.yaml');
	expect(module).toContain('"alt":"Most of the barrels, thirty, are in the second hold."');
	// Not loaded is not empty. Rows of data layers are there, for the table and the map.
	expect(module).not.toMatch(/"rows":\[\{"(?:hold|hour)"/);
	expect(module).toContain('loadPictures: () => import("./story.yaml?pictures")');
});

it('a sheet that is saved again changes the rows of its charts', async () => {
	cpSync(stories, root, { recursive: true });
	cpSync(path.join(stories, '../../static'), path.join(root, 'static'), { recursive: true });
	const server = await createServer({
		root,
		configFile: false,
		logLevel: 'silent',
		plugins: [contrail(), svelte({ configFile: false })],
		appType: 'custom',
		server: { middlewareMode: true, ws: false, watch: null }
	});
	try {
		const rowsOf = async () => {
			const { charts } = (await server.ssrLoadModule('/story.yaml?pictures')).default as LatePictures;
			return [charts?.barrels?.rows?.[0], charts?.holds?.rows?.[0]];
		};
		expect(await rowsOf()).toEqual(Array(2).fill({ hold: 'Front', barrels: 16 }));
		const sheet = path.join(root, 'barrels.csv');
		writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('16', '17'));
		server.watcher.emit('change', sheet);
		await vi.waitFor(
			async () => expect(await rowsOf()).toEqual(Array(2).fill({ hold: 'Front', barrels: 17 })),
			{ timeout: 20_000 }
		);
	} finally {
		await server.close();
	}
});
