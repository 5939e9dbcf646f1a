import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import type { Site } from '../../scripts/static-server.js';
import { contrail } from '../../src/lib/vite/index.ts';
import { serveLab } from './lab.js';

const root = fileURLToPath(new URL('../e2e/rtl/lab/', import.meta.url));

/** `/index.html` mounts a story that is read from right to left; `/server.html` is the server's HTML of it, without scripts. */
export const serveRtlLab = (): Promise<Site> =>
	serveLab(
		root,
		{ index: { title: 'A story from right to left', lang: 'ar', style: 'body { margin: 0 }' } },
		{ withBasemap: true, plugins: [contrail()], finish: addServerHtml }
	);

async function addServerHtml(outDir: string): Promise<void> {
	const server = await createServer({
		configFile: false,
		root,
		appType: 'custom',
		logLevel: 'error',
		server: { middlewareMode: true, ws: false },
		plugins: [contrail(), svelte({ configFile: false, compilerOptions: { runes: true } })]
	});
	const { default: page } = await server.ssrLoadModule('/Page.svelte');
	const { render } = await server.ssrLoadModule('svelte/server');
	const { body } = render(page) as { body: string };
	await server.close();
	const html = await readFile(path.join(outDir, 'index.html'), 'utf8');
	const still = html
		.replace(/<script type="module".*?<\/script>/gs, '')
		.replace('<body>', () => `<body>${body}`);
	await writeFile(path.join(outDir, 'server.html'), still);
}
