import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { bundleForNode } from './bundle-for-node.js';
import { scriptsFor } from './elements.js';

/**
 * Bundles what renders the page of a story for `contrail build`, with Svelte and the components inside: a folder with a
 * story needs nothing else. The script of such a page is built with the custom elements, whose parts it shares.
 *
 * @param {string} dist the package's folder
 */
export async function buildSite(dist) {
	const outDir = `${dist}/site`;
	await bundleForNode('site/index.ts', outDir, [
		svelte({ configFile: false, compilerOptions: { runes: true } })
	]);
	await buildStudio(dist);
	copyFileSync(fileURLToPath(new URL('../src/lib/site/site.css', import.meta.url)), `${outDir}/site.css`);
}

/**
 * Bundles the page of `contrail studio`. It lies beside the script of other pages, and only this command copies it. MapLibre is
 * the one among the parts of the custom elements.
 *
 * @param {string} dist
 */
async function buildStudio(dist) {
	const outDir = `${dist}/site/studio`;
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		plugins: [
			inDevelopment(),
			mapLibreIn(`${dist}/elements/parts`),
			svelte({ configFile: false, compilerOptions: { runes: true } })
		],
		build: scriptsFor(outDir, 'studio', 'studio', { studio: 'site/studio.ts' })
	});
	writeFileSync(`${outDir}/studio.d.ts`, 'export {};\n');
}

/**
 * The library's own modules as in development: they say whole sentences, and a story tells where its map looks.
 *
 * @returns {import('vite').Plugin}
 */
function inDevelopment() {
	const id = '\0development';
	return {
		name: 'contrail-development',
		enforce: 'pre',
		resolveId: (name, importer) => (name === 'esm-env' && importer?.includes('/src/lib/') ? id : undefined),
		load: (name) => (name === id ? 'export const DEV = true, BROWSER = true, NODE = false;' : undefined)
	};
}

/**
 * Imports of MapLibre and of its worker's address lead to files that are there already.
 *
 * @param {string} parts
 * @returns {import('vite').Plugin}
 */
function mapLibreIn(parts) {
	const files = readdirSync(parts);
	const file = (/** @type {string} */ stem) =>
		files.find((name) => new RegExp(`^${stem}-[\\w-]{8}\\.js$`).test(name));
	return {
		name: 'contrail-maplibre',
		enforce: 'pre',
		resolveId(name) {
			const stem = name === 'maplibre-gl' ? name : name.endsWith('/worker-url.ts') ? 'worker-url' : undefined;
			return stem && { id: `../parts/${file(stem)}`, external: true };
		}
	};
}
