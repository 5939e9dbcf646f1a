import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const from = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the site serves it. */
export const EMBED_SCRIPT = from('static/embed.js');

/**
 * The script for both sides of a frame, whole and small: a page without a bundler includes it as it is.
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
