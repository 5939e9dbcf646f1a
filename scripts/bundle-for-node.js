import { rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles a module of the library for Node, with all its libraries inside, in place of the files that svelte-package put there. Its
 * types would be those of packages that are not installed, so it has none.
 *
 * @param {string} entry the module, from `src/lib`
 * @param {string} outDir the folder that gets `index.js` and its parts
 * @param {import('vite').PluginOption[]} [plugins]
 */
export async function bundleForNode(entry, outDir, plugins = []) {
	rmSync(outDir, { recursive: true, force: true });
	await build({
		configFile: false,
		logLevel: 'error',
		plugins,
		ssr: { noExternal: true },
		build: {
			ssr: fileURLToPath(new URL(`../src/lib/${entry}`, import.meta.url)),
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
}
