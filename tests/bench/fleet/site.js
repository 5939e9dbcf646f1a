import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { serve } from '../../../scripts/static-server.js';

const root = fileURLToPath(new URL('./lab/', import.meta.url));
const publicDir = fileURLToPath(new URL('../../../static/', import.meta.url));

/**
 * Bundles the page on which fleets are timed, and serves it with the basemap.
 *
 * @returns {Promise<import('../../../scripts/static-server.js').Site>}
 */
export async function fleetSite() {
	const outDir = await mkdtemp(path.join(tmpdir(), 'contrail-fleet-'));
	await build({
		configFile: false,
		root,
		publicDir,
		logLevel: 'error',
		worker: { format: 'es' },
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 }
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
