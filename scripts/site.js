import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/**
 * Bundles what renders the page of a story for `contrail build`, with Svelte and the components inside: a folder with a
 * story needs nothing else. The script of such a page is built with the custom elements, whose parts it shares.
 *
 * @param {string} dist the package's folder
 */
export async function buildSite(dist) {
	const outDir = `${dist}/site`;
	// What svelte-package put there: a file for each source.
	rmSync(outDir, { recursive: true, force: true });
	await build({
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		ssr: { noExternal: true },
		build: {
			ssr: fileURLToPath(new URL('../src/lib/site/index.ts', import.meta.url)),
			outDir,
			target: 'node20',
			copyPublicDir: false,
			minify: true,
			rolldownOptions: {
				external: [/^node:/, ...builtinModules],
				output: { entryFileNames: 'index.js', chunkFileNames: 'parts/[name]-[hash].js' }
			}
		}
	});
	writeFileSync(`${outDir}/index.d.ts`, 'export {};\n');
	copyFileSync(fileURLToPath(new URL('../src/lib/site/site.css', import.meta.url)), `${outDir}/site.css`);
}
