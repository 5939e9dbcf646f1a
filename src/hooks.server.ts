import type { Handle } from '@sveltejs/kit';
import { languageOf } from './routes/languages.ts';

/**
 * Writes the page's language into `app.html` (in the browser the layout keeps it right), and holds the page's scripts
 * back until `app.html` lets them go: all of it can be read without them.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', () => languageOf(event.route.id))
				.replaceAll('rel="modulepreload"', 'rel="modulepreload-later"')
				// SvelteKit's start of the page.
				.replace(/<script>(?=\s*\{\s*__sveltekit_)/, '<script type="text/later">')
	});
