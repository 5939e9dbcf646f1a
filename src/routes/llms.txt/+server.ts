import { contents, pages } from '../docs/read/pages.ts';

export const prerender = true;

const INTRO = `# Contrail

> Svelte 5 components for stories that scroll across a map: scroll-triggered maps, aircraft route lines, number counters and
> quote cards. npm: svelte-contrail. Everything renders on the server; the map needs no token and no tile server.

All pages in one file: /llms-full.txt`;

/** The list of the docs' pages for language models, in the format of llmstxt.org. */
export function GET() {
	const lists = contents.map(({ section, links }) => {
		const lines = links.map(({ path, title }) => {
			const about = pages.find((page) => page.path === path)?.description ?? '';
			return `- [${title}](${path ? `/docs/${path}` : '/docs'}): ${about}`;
		});
		return `## ${section}\n\n${lines.join('\n')}`;
	});
	return new Response(`${[INTRO, ...lists].join('\n\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
