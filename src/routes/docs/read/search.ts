import MiniSearch from 'minisearch';
import { indexOptions, type SearchRow } from '../parts/index-options.ts';
import type { Block, DocPage } from '../types.ts';
import { wordsOf } from '../parts/words.ts';
import { pages } from './pages.ts';

/** Makes the index of every section of every page. */
export function searchIndex(): MiniSearch<SearchRow> {
	const index = new MiniSearch<SearchRow>(indexOptions);
	index.addAll(pages.flatMap(rowsOf));
	return index;
}

function rowsOf({ path, title, description, blocks }: DocPage): SearchRow[] {
	const first: SearchRow = { id: path, title, page: title, text: description };
	const rows = [first];
	for (const block of blocks) {
		if (block.kind === 'heading') {
			rows.push({ id: `${path}#${block.id}`, title: block.text, page: title, text: '' });
		} else {
			const row = rows.at(-1) ?? first;
			row.text += ` ${wordsOfBlock(block)}`;
		}
	}
	return rows;
}

/** The words of a block that a reader may search for. Code is found by the text around it. */
function wordsOfBlock(block: Block): string {
	switch (block.kind) {
		case 'text':
			return wordsOf(block.children);
		case 'quote':
			return block.children.map(wordsOfBlock).join(' ');
		case 'list':
			return block.items.flat().map(wordsOfBlock).join(' ');
		case 'table':
			return [...block.head, ...block.rows.flat()].map(wordsOf).join(' ');
		case 'props':
			return block.rows.map(({ name, doc }) => `${name} ${wordsOf(doc)}`).join(' ');
		case 'types':
			return block.types.map(({ name }) => name).join(' ');
		default:
			return '';
	}
}
