export type Kind = 'kit3' | 'vite' | 'astro';

const HEAD = `
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width" />
		<link rel="icon" href="data:," />`;

/**
 * What the authors of each kind of app wrote beside the page. Not files of this repo, whose own tools would take them for
 * its own.
 */
export const FILES: Record<Kind, Record<string, string>> = {
	kit3: {
		'vite.config.js': `
			import adapter from '@sveltejs/adapter-static';
			import { sveltekit } from '@sveltejs/kit/vite';
			import { contrail } from 'svelte-contrail/vite';
			export default { plugins: [contrail(), sveltekit({ adapter: adapter() })] };`
	},
	vite: {
		'vite.config.js': `
			import { svelte } from '@sveltejs/vite-plugin-svelte';
			import { contrail } from 'svelte-contrail/vite';
			export default { plugins: [contrail(), svelte()] };`,
		'index.html': `<!doctype html>
			<html lang="en">
				<head>${HEAD}
					<title>A page of Vite and Svelte</title>
					<!--head-->
				</head>
				<body>
					<div id="app"><!--app--></div>
					<script type="module" src="/src/browser.js"></script>
				</body>
			</html>`,
		'src/browser.js': `
			import { hydrate } from 'svelte';
			import Page from './Page.svelte';
			hydrate(Page, { target: document.getElementById('app') });`,
		'src/server.js': `
			import { render } from 'svelte/server';
			import Page from './Page.svelte';
			export const page = () => render(Page);`,
		'prerender.js': `
			import { readFileSync, writeFileSync } from 'node:fs';
			import { page } from './server/server.js';
			const { head, body } = await page();
			const html = readFileSync('build/index.html', 'utf8');
			writeFileSync('build/index.html', html.replace('<!--head-->', head).replace('<!--app-->', body));`
	},
	astro: {
		'astro.config.mjs': `
			import svelte from '@astrojs/svelte';
			import { defineConfig } from 'astro/config';
			import { contrail } from 'svelte-contrail/vite';
			export default defineConfig({
				outDir: './build',
				integrations: [svelte()],
				vite: { plugins: [contrail()] }
			});`,
		'src/pages/index.astro': `---
			import Page from '../Page.svelte';
			---
			<!doctype html>
			<html lang="en">
				<head>${HEAD}
					<title>A page of Astro</title>
				</head>
				<body><Page client:load /></body>
			</html>`.replaceAll(/^\t+/gm, '')
	}
};
