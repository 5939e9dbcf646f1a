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
 * A page of a lab: it runs one script of the lab's folder.
 *
 * @typedef {{ script?: string, title: string, lang?: string, style?: string, body?: string }} Page
 */

/** @param {Page} page */
const htmlOf = ({ script = 'main.ts', title, lang = 'en', style = '', body = '' }) => `<!doctype html>
<html lang="${lang}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<link rel="icon" href="data:," />
		<title>${title}</title>
		<style>${style}</style>
	</head>
	<body>${body}<script type="module" src="./${script}"></script></body>
</html>
`;

/**
 * Bundles pages without SvelteKit and serves them.
 *
 * @param {string} root the folder of their scripts
 * @param {Record<string, Page>} pages by the names of their files
 * @param {{ withBasemap?: boolean, minify?: boolean, plugins?: import('vite').Plugin[], finish?: (outDir: string) => Promise<void> }} [options]
 * `withBasemap` serves `/basemap.pmtiles` beside the pages; `finish` adds files to them
 * @returns {Promise<Site>}
 */
export async function serveLab(
	root,
	pages,
	{ withBasemap = false, minify = false, plugins = [], finish } = {}
) {
	const htmls = new Map(
		Object.entries(pages).map(([name, page]) => [path.join(root, `${name}.html`), htmlOf(page)])
	);
	/** @type {import('vite').Plugin} */
	const written = {
		name: 'pages-of-a-lab',
		resolveId: { order: 'pre', handler: (id) => (htmls.has(id) ? id : null) },
		load: (id) => htmls.get(id)
	};
	const outDir = await mkdtemp(path.join(tmpdir(), 'contrail-lab-'));
	await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'error',
		worker: { format: 'es' },
		plugins: [written, ...plugins, svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			outDir,
			emptyOutDir: true,
			minify,
			chunkSizeWarningLimit: 4000,
			rolldownOptions: { input: [...htmls.keys()] }
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

const BARE = 'body { margin: 0 }';

/** `/index.html`, on which `window.mapLab` mounts maps. */
export const serveMapLab = () =>
	serveLab(folder('../e2e/map/lab/'), { index: { title: 'Map lab', style: BARE } }, { withBasemap: true });

/** `/index.html`, with a slider that moves its pictures. */
export const serveMediaLab = () =>
	serveLab(folder('../e2e/media/lab/'), {
		index: {
			title: 'Media lab',
			style: 'body { margin: 0; background: var(--contrail-paper); color: var(--contrail-ink) }'
		}
	});

/**
 * `/index.html` is a page under test, `/frames.html` an empty one to hold several, `/reader.html` a small story, and `/cost.html`
 * one that counts what scrolling costs.
 */
export const serveScrollLab = () =>
	serveLab(folder('../e2e/scroll/lab/'), {
		index: { title: 'Scroll lab' },
		frames: {
			title: 'Scroll labs side by side',
			script: 'frames.ts',
			style: 'iframe { border: 0; width: 1000px }'
		},
		reader: { title: 'A flight', script: 'reader.ts' },
		cost: { title: 'What scrolling costs', script: 'cost.ts' }
	});

/** `/index.html`, on which `window.fleetBench` times fleets. */
export const serveFleetBench = () =>
	serveLab(
		folder('../bench/fleet/lab/'),
		{ index: { title: 'Fleet bench', style: BARE } },
		{ withBasemap: true, minify: true }
	);

/** `/index.html`, on which `window.chartBench` moves marks in several ways. */
export const serveChartBench = () =>
	serveLab(
		folder('../bench/chart/lab/'),
		{
			index: {
				title: 'Chart bench',
				style:
					'body { margin: 0; height: 6000px } #chart { position: sticky; top: 0; width: 800px; height: 600px }',
				body: '<div id="chart"></div>'
			}
		},
		{ minify: true }
	);

/** `/index.html`, on which `window.layersBench` moves data on a map in several ways. */
export const serveLayersBench = () =>
	serveLab(
		folder('../bench/layers/lab/'),
		{ index: { title: 'Layers bench', style: BARE } },
		{ withBasemap: true, minify: true }
	);
