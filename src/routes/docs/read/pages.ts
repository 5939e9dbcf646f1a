import type { DocPage, HighlightedCode, PageLink, Section } from '../types.ts';
import { api } from './api.ts';
import { componentPage } from './component.ts';
import { embed } from './embed.ts';
import { highlightBlocks } from './highlight.ts';
import { readMarkdown, type Written } from './markdown.ts';
import { referencePages } from './reference.ts';

const sources = import.meta.glob<string>('../pages/**/*.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

const written = new Map(
	Object.entries(sources).map(([file, source]): [string, Written] => [
		file.replace(/^\.\.\/pages\/|\.md$/g, ''),
		readMarkdown(source, embed)
	])
);

const SECTIONS: readonly Section[] = [
	'Start',
	'Scrolling and words',
	'On the map',
	'Data on the map',
	'Charts',
	'Pictures',
	'Stories',
	'Recipes',
	'Reference'
];

function sectionOf(path: string): Section {
	if (path.startsWith('recipes/')) return 'Recipes';
	if (path.startsWith('layouts/')) return 'Charts';
	return 'Start';
}

const place = (path: string): number => written.get(path)?.front.order ?? 99;

/** The written pages, sorted by their `order`. */
const prose = [...written]
	.filter(([path]) => !path.startsWith('components/'))
	.sort(([a], [b]) => place(a) - place(b))
	.map(([path, { front, blocks }]): DocPage => ({
		path: path === 'start' ? '' : path,
		title: front.title ?? path,
		description: front.description ?? '',
		section: sectionOf(path),
		blocks
	}));

const components = api.components
	.map((one) => componentPage(one, written.get(`components/${one.slug}`)))
	.sort((a, b) => place(a.path) - place(b.path));

/** All pages of the docs, in reading order. */
export const pages: readonly DocPage[] = [...components, ...prose, ...referencePages()].sort(
	(a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section)
);

/** The list of pages, by section. */
export const contents: { section: Section; links: PageLink[] }[] = SECTIONS.map((section) => ({
	section,
	links: pages.filter((page) => page.section === section).map(({ path, title }) => ({ path, title }))
}));

export interface PageWithNeighbours {
	page: DocPage<HighlightedCode>;
	previous?: PageLink;
	next?: PageLink;
}

/** The page with this path, its code highlighted, and its neighbours; undefined if there is none. */
export function pageAt(path: string): PageWithNeighbours | undefined {
	const at = pages.findIndex((candidate) => candidate.path === path);
	const page = pages[at];
	if (!page) return;
	const link = (other: DocPage | undefined): PageLink | undefined =>
		other && { path: other.path, title: other.title };
	const shown = { ...page, blocks: highlightBlocks(page.blocks) };
	return { page: shown, previous: link(pages[at - 1]), next: link(pages[at + 1]) };
}
