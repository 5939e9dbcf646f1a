import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { publicEntries } from './scripts/public-entries.js';

/** @returns {`sha256-${string}`[]} the scripts that stand in the frame of all pages, as a security policy names them */
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
		// The demo imports the library by its public names only; in this repo they stand for the sources.
		alias: publicEntries(),
		// A page's own fifteen style sheets, 6 kB in all, would hold its first paint by waiting for one another.
		inlineStyleThreshold: 12 * 1024,
		// Where the site will stand, e.g. https://contrail.example: what other sites are told of a page names it whole.
		prerender: { origin: process.env.ORIGIN, handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...frameScripts()],
				// Style attributes carry positions computed per scene, and style elements the styles of a page.
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
