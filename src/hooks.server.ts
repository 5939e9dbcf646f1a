import type { Handle } from '@sveltejs/kit';
import { languageOf } from './routes/languages.ts';

/**
 * Writes the page's language into `app.html` (in the browser the layout keeps it right), and holds the page's scripts
 * back until `app.html` lets them go: all of it can be read without them.
 *
 * The scripts of `app.html` bear no comments, as each page sends them. The first sets the reader's own colours before the first
 * paint, so that no page flashes in the other ones; without storage they are the system's. The second lets the page's scripts
 * have the line and the processor once the text is painted, or after a while where no paint is told of, as in a tab that nobody
 * looks at. It asks for a few files at a time: to ask for one takes a phone's processor 5 ms, and there are dozens.
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
