import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { serve } from '../../../scripts/static-server.js';

const root = fileURLToPath(new URL('./lab/', import.meta.url));

/**
 * Bundles the lab's pages and serves them.
 *
 * @returns {Promise<import('../../../scripts/static-server.js').Site>} `/index.html` is a page under test,
 * `/frames.html` an empty one to hold several, `/reader.html` a small story
 */
export async function labSite() {
	const outDir = await mkdtemp(path.join(tmpdir(), 'contrail-lab-'));
	await build({
		configFile: false,
		root,
		logLevel: 'warn',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			outDir,
			emptyOutDir: true,
			minify: false,
			rolldownOptions: {
				input: ['index.html', 'frames.html', 'reader.html', 'cost.html'].map((page) => path.join(root, page))
			}
		}
	});
	const site = await serve(outDir);
	return {
		origin: site.origin,
		close: async () => {
			await site.close();
			await rm(outDir, { recursive: true, force: true });
		}
	};
}
