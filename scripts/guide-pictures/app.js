import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import { publicEntries } from '../public-entries.js';
import { root } from '../sources.js';
import { FILE } from './inputs.js';

/** The page that `contrail new` describes, with the SVG map alone, which looks the same on every machine. */
const MAIN = `
import '@fontsource-variable/instrument-sans/wght.css';
import '@fontsource-variable/newsreader/wght.css';
import 'svelte-contrail/theme.css';
import { mount } from 'svelte';
import { Story } from 'svelte-contrail/story';
import story from './${FILE}';

mount(Story, { target: document.body, props: { story, webgl: false } });
`;

const PAGE = `<!doctype html>
<html lang="en">
<style>
	body { margin: 0; font-family: var(--contrail-font-text) }
	*, *::before, *::after { box-sizing: border-box }
	:root { --contrail-font-text: 'Newsreader Variable', serif; --contrail-font-label: 'Instrument Sans Variable', sans-serif }
</style>
<script type="module" src="/main.js"></script>
</html>
`;

/** Makes the app of a reader of the guide: a folder with a page, inside the repository, where it finds its packages. */
export function emptyApp() {
	const folder = `${root}.cache/guide`;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'main.js'), MAIN);
	writeFileSync(path.join(folder, 'index.html'), PAGE);
	return folder;
}

/**
 * Serves the app as `npm run dev` does.
 *
 * @param {string} folder
 * @param {import('vite').Plugin} contrail the plugin for story files
 */
export async function develop(folder, contrail) {
	const entries = Object.entries(publicEntries());
	const alias = entries.map(([find, file]) => ({ find: new RegExp(`^${find}$`), replacement: root + file }));
	const server = await createServer({
		root: folder,
		configFile: false,
		logLevel: 'silent',
		cacheDir: path.join(folder, '.vite'),
		server: { port: 0, fs: { allow: [root] } },
		// A page that is loaded again, as a package is found late, would be another one.
		optimizeDeps: {
			noDiscovery: true,
			include: ['maplibre-gl', 'pmtiles', 'scrollama', 'esm-env', 'mdast-util-from-markdown']
		},
		resolve: { alias },
		plugins: [contrail, svelte({ configFile: false, compilerOptions: { runes: true } })]
	});
	return server.listen();
}
