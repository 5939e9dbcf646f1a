import { rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles the reader of documents (.docx), with its libraries inside, into the module by which the studio's server loads it. Whoever
 * installs the package installs none of them. What else an import needs is in the command line.
 *
 * @param {string} dist the package's folder
 */
export async function buildImport(dist) {
	// What svelte-package put there: a file for each source.
	rmSync(`${dist}/import`, { recursive: true, force: true });
	const outDir = `${dist}/import/word`;
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: fileURLToPath(new URL('../src/lib/import/word/index.ts', import.meta.url)),
			outDir,
			target: 'node20',
			copyPublicDir: false,
			minify: true,
			rolldownOptions: {
				external: [/^node:/, ...builtinModules],
				output: { entryFileNames: 'index.js' }
			}
		}
	});
	// Its types are those of packages that are not installed.
	writeFileSync(`${outDir}/index.d.ts`, 'export {};\n');
}
