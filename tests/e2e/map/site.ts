import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { serve, type ServeOptions, type Site } from '../../../scripts/static-server.js';

const root = fileURLToPath(new URL('./lab/', import.meta.url));
const publicDir = fileURLToPath(new URL('../../../static/', import.meta.url));

/** Bundles the lab's page and serves it with the basemap: `/index.html`, on which `window.mapLab` mounts maps. */
export async function mapLab(options: ServeOptions = {}): Promise<Site> {
	const outDir = await mkdtemp(path.join(tmpdir(), 'contrail-map-lab-'));
	await build({
		configFile: false,
		root,
		publicDir,
		logLevel: 'error',
		worker: { format: 'es' },
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: { outDir, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 4000 }
	});
	const site = await serve(outDir, options);
	return {
		origin: site.origin,
		close: async () => {
			await site.close();
			await rm(outDir, { recursive: true, force: true });
		}
	};
}
