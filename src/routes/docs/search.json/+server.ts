import { searchIndex } from '../read/search.ts';

export const prerender = true;

/** The index of the search, made once, when the site is built. */
export const GET = () =>
	new Response(JSON.stringify(searchIndex()), { headers: { 'content-type': 'application/json' } });
