import type { BlockContent, DefinitionContent, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse } from 'yaml';
import type { Block, Inline } from '../types.ts';
import { wordsOf } from '../parts/words.ts';
import { inlinesOf } from './inline.ts';

/** The fields between the two `---` at the top of a page's file. */
export interface Front {
	title?: string;
	description?: string;
	/** The position among the pages of its folder. */
	order?: number;
}

export interface Written {
	front: Front;
	blocks: Block[];
}

type Node = RootContent | BlockContent | DefinitionContent;

/** Gives the block for `<!-- what name -->`; undefined if there is none. */
export type Embed = (what: string, name: string) => Block | undefined;

/** Tables as GitHub writes them. */
const TABLES = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

const FRONT = /^---\n([\s\S]*?)\n---\n/;
const EMBED = /^<!-- (\w+) ([\w.-]+) -->$/;

/** Parses a page of the docs: Markdown with tables, in which `<!-- what name -->` embeds an example, one of its files or figures. */
export function readMarkdown(source: string, embed: Embed): Written {
	const front = FRONT.exec(source);
	const body = front ? source.slice(front[0].length) : source;
	return {
		front: (front ? (parse(front[1] ?? '') as Front | null) : null) ?? {},
		blocks: fromMarkdown(body, TABLES).children.map((node) => blockOf(node, embed))
	};
}

function blockOf(node: Node, embed: Embed): Block {
	const children = (nodes: readonly Node[]): Block[] => nodes.map((child) => blockOf(child, embed));
	switch (node.type) {
		case 'heading': {
			const text = wordsOf(inlinesOf(node.children));
			return { kind: 'heading', depth: node.depth > 2 ? 3 : 2, id: slug(text), text };
		}
		case 'paragraph':
			return { kind: 'text', children: inlinesOf(node.children) };
		case 'table': {
			const [head, ...rows] = node.children;
			return { kind: 'table', head: head ? cellsOf(head) : [], rows: rows.map(cellsOf) };
		}
		case 'list':
			return {
				kind: 'list',
				ordered: node.ordered === true,
				items: node.children.map((item) => children(item.children))
			};
		case 'blockquote':
			return { kind: 'quote', children: children(node.children) };
		case 'code':
			return {
				kind: 'code',
				lang: node.lang ?? 'text',
				code: node.value,
				...(node.meta && { title: node.meta })
			};
		case 'html': {
			const [, what = '', name = ''] = EMBED.exec(node.value.trim()) ?? [];
			const block = embed(what, name);
			if (!block)
				throw new Error(
					`The docs have nothing to embed for ${node.value}. Name a file of examples/ or a table of figures.json.`
				);
			return block;
		}
		default:
			throw new Error(`The docs can't show Markdown of the type "${node.type}". Write it another way.`);
	}
}

const cellsOf = (row: TableRow): Inline[][] => row.children.map((cell) => inlinesOf(cell.children));

/** `Start in five minutes` → `start-in-five-minutes`. */
export const slug = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
