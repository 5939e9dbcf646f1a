import { searchIndex } from '../read/search.ts';

export const prerender = true;

/** The index of the search, which the build makes once. */
export const GET = () =>
	new Response(JSON.stringify(searchIndex()), { headers: { 'content-type': 'application/json' } });
