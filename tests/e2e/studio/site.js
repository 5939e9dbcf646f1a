import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicEntries } from '../../../scripts/public-entries.js';
import { devServer } from '../live/dev-server.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const aliases = Object.fromEntries(
	Object.entries(publicEntries()).map(([name, source]) => [name, root + source])
);

const FILES = {
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
		};`,
	'index.html': `<!doctype html>
		<html lang="en">
			<head><meta charset="utf-8" /><title>Studio</title><link rel="icon" href="data:," /></head>
			<body style="margin: 0"><script type="module" src="/main.js"></script></body>
		</html>`,
	'main.js': `
		import { mount } from 'svelte';
		import { Story } from 'svelte-contrail/story';
		import 'svelte-contrail/theme.css';
		import story from './story.yaml';
		mount(Story, { target: document.body, props: { story, webgl: false } });`
};

/**
 * The first story of a beginner under `vite dev`, with the studio, in a folder of its own.
 *
 * @returns {Promise<{ origin: string, file: string, close: () => Promise<void> }>}
 */
export async function studioSite() {
	// Inside the repository, where its packages are found.
	await mkdir(`${root}.cache`, { recursive: true });
	const app = await mkdtemp(`${root}.cache/studio-`);
	const file = path.join(app, 'story.yaml');
	await cp(`${root}stories/_template/story.yaml`, file);
	for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(app, name), text);
	const { origin, close } = await devServer(app);
	return {
		origin,
		file,
		close: async () => {
			await close();
			await rm(app, { recursive: true, force: true });
		}
	};
}
