import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The module that holds all that the studio uses of CodeMirror, from the library's folder. */
const EDITOR = 'studio/page/source/code-mirror';

/**
 * Bundles CodeMirror into the module by which the studio uses it: whoever installs the package installs no editor.
 *
 * @param {string} dist the package's folder
 */
export async function buildEditor(dist) {
	const outDir = `${dist}/studio/page/source`;
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			outDir,
			emptyOutDir: false,
			copyPublicDir: false,
			minify: true,
			lib: {
				entry: fileURLToPath(new URL(`../src/lib/${EDITOR}.ts`, import.meta.url)),
				formats: ['es'],
				fileName: () => 'code-mirror.js'
			}
		}
	});
	// Its types are those of packages that are not installed.
	writeFileSync(`${dist}/${EDITOR}.d.ts`, 'export {};\n');
}
