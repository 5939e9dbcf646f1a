import { pages } from '../docs/read/pages.ts';
import { markdownOf } from '../docs/read/plain.ts';

export const prerender = true;

/** All pages of the docs as one text. */
export const GET = () =>
	new Response(`${pages.map(markdownOf).join('\n\n---\n\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
