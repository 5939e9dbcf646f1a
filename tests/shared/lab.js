import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { serve } from '../../scripts/static-server.js';

/** @typedef {import('../../scripts/static-server.js').Site} Site */

const basemap = fileURLToPath(new URL('../../static/basemap.pmtiles', import.meta.url));

/**
 * Bundles the pages of a folder without SvelteKit and serves them.
 *
 * @param {string} root the folder that holds the pages
 * @param {{ pages?: string[], withBasemap?: boolean, minify?: boolean, plugins?: import('vite').Plugin[], finish?: (outDir: string) => Promise<void> }} [options]
 * `withBasemap` serves `/basemap.pmtiles` beside the pages; `finish` adds files to them
 * @returns {Promise<Site>}
 */
export async function serveLab(
	root,
	{ pages = ['index.html'], withBasemap = false, minify = false, plugins = [], finish } = {}
) {
	const outDir = await mkdtemp(path.join(tmpdir(), 'contrail-lab-'));
	await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'error',
		worker: { format: 'es' },
		plugins: [...plugins, svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			outDir,
			emptyOutDir: true,
			minify,
			chunkSizeWarningLimit: 4000,
			rolldownOptions: { input: pages.map((page) => path.join(root, page)) }
		}
	});
	await finish?.(outDir);
	if (withBasemap) await cp(basemap, path.join(outDir, 'basemap.pmtiles'));
	const site = await serve(outDir);
	return {
		origin: site.origin,
		close: async () => {
			await site.close();
			await rm(outDir, { recursive: true, force: true });
		}
	};
}

const folder = (/** @type {string} */ from) => fileURLToPath(new URL(from, import.meta.url));

/** `/index.html`, on which `window.mapLab` mounts maps. */
export const serveMapLab = () => serveLab(folder('../e2e/map/lab/'), { withBasemap: true });

/** `/index.html`, with a slider that moves its pictures. */
export const serveMediaLab = () => serveLab(folder('../e2e/media/lab/'));

/** `/index.html` is a page under test, `/frames.html` an empty one to hold several, `/reader.html` a small story. */
export const serveScrollLab = () =>
	serveLab(folder('../e2e/scroll/lab/'), {
		pages: ['index.html', 'frames.html', 'reader.html', 'cost.html']
	});

/** `/index.html`, on which `window.fleetBench` times fleets. */
export const serveFleetBench = () =>
	serveLab(folder('../bench/fleet/lab/'), { withBasemap: true, minify: true });

/** `/index.html`, on which `window.chartBench` moves marks in several ways. */
export const serveChartBench = () => serveLab(folder('../bench/chart/lab/'), { minify: true });

/** `/index.html`, on which `window.layersBench` moves data on a map in several ways. */
export const serveLayersBench = () =>
	serveLab(folder('../bench/layers/lab/'), { withBasemap: true, minify: true });
