import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicEntries } from '../../../scripts/public-entries.js';
import { devServer } from '../live/dev-server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const aliases = Object.fromEntries(
	Object.entries(publicEntries()).map(([name, source]) => [name, root + source])
);

const SERVER = {
	'package.json': JSON.stringify({ name: 'studio', private: true, type: 'module' }),
	// All that the page needs is made ready at once: a page that is loaded again in the middle would be another one.
	'vite.config.js': `
		import { svelte } from '@sveltejs/vite-plugin-svelte';
		import { contrail } from ${JSON.stringify(`${root}src/lib/vite/index.ts`)};
		export default {
			cacheDir: '.vite',
			resolve: { alias: ${JSON.stringify(aliases)} },
			server: { fs: { allow: [${JSON.stringify(root)}] } },
			optimizeDeps: { noDiscovery: true, include: ['maplibre-gl', 'pmtiles', 'scrollama', 'esm-env', 'saxes', 'mdast-util-from-markdown'] },
			plugins: [contrail({ studio: true }), svelte({ compilerOptions: { runes: true } })]
		};`
};

const PAGE = {
	'index.html': `<!doctype html>
		<html lang="en">
			<head><meta charset="utf-8" /><title>Studio</title><link rel="icon" href="data:," /></head>
			<body style="margin: 0"><script type="module" src="./main.js"></script></body>
		</html>`,
	'main.js': `
		import { mount } from 'svelte';
		import { Story } from 'svelte-contrail/story';
		import 'svelte-contrail/theme.css';
		import story from './story.yaml';
		mount(Story, { target: document.body, props: { story, webgl: false } });`
};

/**
 * A server with the studio, for any number of stories, so that the library is made ready once.
 *
 * @typedef {object} StudioServer
 * @property {string} origin
 * @property {string} folder
 *
 * @returns {Promise<StudioServer & { close: () => Promise<void> }>}
 */
export async function studioServer() {
	// Inside the repository, where its packages are found.
	await mkdir(`${root}.cache`, { recursive: true });
	const folder = await mkdtemp(`${root}.cache/studio-`);
	for (const [name, text] of Object.entries(SERVER)) await writeFile(path.join(folder, name), text);
	const { origin, close } = await devServer(folder);
	return {
		origin,
		folder,
		close: async () => {
			await close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/**
 * The first story of a beginner on a page of such a server, in a folder of its own.
 *
 * @param {StudioServer} server
 * @returns {Promise<{ origin: string, path: string, file: string }>} the page's address in two parts
 */
export async function studioSite({ origin, folder }) {
	const own = await mkdtemp(path.join(folder, 'story-'));
	const file = path.join(own, 'story.yaml');
	await cp(`${root}stories/_template/story.yaml`, file);
	for (const [name, text] of Object.entries(PAGE)) await writeFile(path.join(own, name), text);
	return { origin, path: `/${path.basename(own)}/`, file };
}
