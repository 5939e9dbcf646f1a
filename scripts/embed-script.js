import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const from = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The file from which the site serves the script. */
export const EMBED_SCRIPT = from('static/embed.js');

/**
 * Builds the script for both sides of a frame in one small file, which a page without a bundler includes as it is.
 *
 * @returns {Promise<string>}
 */
export async function embedScript() {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			copyPublicDir: false,
			target: 'es2022',
			rolldownOptions: { input: from('src/lib/embed/script.ts'), output: { format: 'iife' } }
		}
	});
	const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
	return output[0].code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(EMBED_SCRIPT, await embedScript());
