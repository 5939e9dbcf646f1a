import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockContent, DefinitionContent, RootContent } from 'mdast';
import { parse } from 'yaml';
import type { Block } from '../types.ts';
import { wordsOf } from '../parts/words.ts';
import { inline, inlinesOf } from './inline.ts';

/** What stands between the two `---` at the top of a page's file. */
export interface Front {
	title?: string;
	description?: string;
	/** Its place among the pages of its folder. */
	order?: number;
}

export interface Written {
	front: Front;
	blocks: Block[];
}

type Node = RootContent | BlockContent | DefinitionContent;

/** What stands for `<!-- what name -->`; undefined where there is no such thing. */
export type Embed = (what: string, name: string) => Block | undefined;

const FRONT = /^---\n([\s\S]*?)\n---\n/;
const EMBED = /^<!-- (\w+) (\w+) -->$/;

/** Reads a page of the docs: Markdown with tables, and `<!-- what name -->` where something is to be put in. */
export function readMarkdown(source: string, embed: Embed): Written {
	const front = FRONT.exec(source);
	const body = front ? source.slice(front[0].length) : source;
	return {
		front: (front ? (parse(front[1] ?? '') as Front | null) : null) ?? {},
		blocks: fromMarkdown(body).children.map((node) => blockOf(node, body, embed))
	};
}

function blockOf(node: Node, source: string, embed: Embed): Block {
	const children = (nodes: readonly Node[]): Block[] => nodes.map((child) => blockOf(child, source, embed));
	switch (node.type) {
		case 'heading': {
			const text = wordsOf(inlinesOf(node.children));
			return { kind: 'heading', depth: node.depth > 2 ? 3 : 2, id: slug(text), text };
		}
		case 'paragraph': {
			const { start, end } = node.position ?? {};
			const text = source.slice(start?.offset, end?.offset);
			return text.startsWith('|') ? tableOf(text) : { kind: 'text', children: inlinesOf(node.children) };
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
				text: node.value,
				...(node.meta && { title: node.meta })
			};
		case 'html': {
			const [, what = '', name = ''] = EMBED.exec(node.value.trim()) ?? [];
			const block = embed(what, name);
			if (!block) throw new Error(`The docs have nothing to put in for ${node.value}.`);
			return block;
		}
		default:
			throw new Error(`The docs cannot show Markdown of the kind "${node.type}".`);
	}
}

/** A table as GitHub writes it. A bar inside a cell is written `\|`. */
function tableOf(text: string): Block {
	const [head = [], , ...rows] = text.split('\n').map((line) =>
		line
			.trim()
			.replace(/^\||\|$/g, '')
			.split(/(?<!\\)\|/)
			.map((cell) => inline(cell.replaceAll('\\|', '|').trim()))
	);
	return { kind: 'table', head, rows };
}

/** `Start in five minutes` → `start-in-five-minutes`. */
export const slug = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
