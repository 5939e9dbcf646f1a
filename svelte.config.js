import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { publicEntries } from './scripts/public-entries.js';

/** @returns {`sha256-${string}`[]} the inline scripts of src/app.html, as a content security policy names them */
const frameScripts = () => {
	const frame = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
	return [...frame.matchAll(/<script>([^]*?)<\/script>/g)].map(
		([, script = '']) =>
			/** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
	);
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ strict: true }),
		// The demo imports the library by its public names only; in this repository they map to the sources.
		alias: publicEntries(),
		// A page has fifteen style sheets, 6 kB in all; inlined, they do not delay its first paint.
		inlineStyleThreshold: 12 * 1024,
		// What npm's commands run is checked like everything else, and what the docs show.
		typescript: {
			config: ({ include }) =>
				void include.push('../scripts/**/*.js', '../docs/code/*.ts', '../docs/code/*.svelte')
		},
		// The site's address, e.g. https://contrail.example, for the absolute addresses that other sites read.
		prerender: { origin: process.env.ORIGIN, handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...frameScripts()],
				// Style attributes hold positions that depend on the scene; style elements hold the styles of a page.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none']
			}
		}
	}
};
