import type { Handle } from '@sveltejs/kit';
import { languageOf } from './routes/languages.ts';

/** Writes the page's language into `app.html`. In the browser the layout keeps it right. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', languageOf(event.route.id))
	});
