import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/**
 * The first browsers with `light-dark()`. For older ones the bundler would have the function read variables that a page defines
 * only where its theme is bundled too.
 */
export const CSS_TARGET = ['chrome123', 'firefox120', 'safari17.5'];

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
		build: {
			outDir,
			assetsDir: 'parts',
			copyPublicDir: false,
			modulePreload: false,
			// The page links one style sheet, as a strict policy would block styles that a script writes.
			cssCodeSplit: false,
			cssTarget: CSS_TARGET,
			assetsInlineLimit: 0,
			rolldownOptions: {
				input: {
					index: fileURLToPath(new URL('../src/lib/elements/index.ts', import.meta.url)),
					// The script of the pages that `contrail build` writes.
					page: fileURLToPath(new URL('../src/lib/site/page.ts', import.meta.url))
				},
				output: {
					entryFileNames: '[name].js',
					chunkFileNames: 'parts/[name]-[hash].js',
					assetFileNames: ({ names }) =>
						names[0]?.endsWith('.css') ? 'elements.css' : 'parts/[name]-[hash][extname]'
				}
			}
		}
	});
	for (const name of ['index', 'page']) writeFileSync(`${outDir}/${name}.d.ts`, 'export {};\n');
	// A server has no elements to define.
	writeFileSync(`${outDir}/server.js`, 'export {};\n');
}
