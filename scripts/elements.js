import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/**
 * The first browsers with `light-dark()`. For older ones the bundler would have the function read variables that a page defines
 * only where its theme is bundled too.
 */
const CSS_TARGET = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * How scripts for pages without a bundler are built: one script for each entry, with one style sheet that the page links, as a
 * strict policy would block styles that a script writes.
 *
 * @param {string} outDir
 * @param {string} sheet the name of the style sheet, without its ending
 * @param {string} parts the folder of the files that a script fetches on demand
 * @param {Record<string, string>} entries their paths in `src/lib`, by the scripts' names
 * @returns {import('vite').BuildOptions}
 */
export const scriptsFor = (outDir, sheet, parts, entries) => ({
	outDir,
	assetsDir: parts,
	copyPublicDir: false,
	modulePreload: false,
	cssCodeSplit: false,
	cssTarget: CSS_TARGET,
	assetsInlineLimit: 0,
	rolldownOptions: {
		input: Object.fromEntries(
			Object.entries(entries).map(([name, file]) => [
				name,
				fileURLToPath(new URL(`../src/lib/${file}`, import.meta.url))
			])
		),
		output: {
			entryFileNames: '[name].js',
			chunkFileNames: `${parts}/[name]-[hash].js`,
			assetFileNames: ({ names }) =>
				names[0]?.endsWith('.css') ? `${sheet}.css` : `${parts}/[name]-[hash][extname]`
		}
	}
});

/**
 * Builds the custom elements for pages without Svelte: one script to include, one style sheet, and files that the script
 * fetches on demand. They contain Svelte and MapLibre, as such a page has no bundler to resolve them.
 *
 * @param {string} dist the package's folder
 */
export async function buildElements(dist) {
	const outDir = `${dist}/elements`;
	// svelte-package has put components there, which nobody can import without Svelte.
	rmSync(outDir, { recursive: true, force: true });
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		// The other one is the script of the pages that `contrail build` writes.
		build: scriptsFor(outDir, 'elements', 'parts', { index: 'elements/index.ts', page: 'site/page.ts' })
	});
	for (const name of ['index', 'page']) writeFileSync(`${outDir}/${name}.d.ts`, 'export {};\n');
	// A server has no elements to define.
	writeFileSync(`${outDir}/server.js`, 'export {};\n');
}
