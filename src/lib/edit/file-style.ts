import { isScalar, visit, type Document } from 'yaml';
import { columnAt, isFirst, lineBreakOf } from './lines.ts';
import { isListNode, isMapNode } from './nodes.ts';
import { headsOf } from './entries.ts';

/** How a file is written: what is added to it looks the same. */
export interface FileStyle {
	lineBreak: '\n' | '\r\n';
	/** How far fields inside a field are indented. */
	step: number;
	/** How far the dashes of a list are indented under its name. */
	dash: number;
	/** What stands inside of braces: `{ a: 1 }` or `{a: 1}`. */
	padding: '' | ' ';
	quote: "'" | '"';
	/** Where long text turns to the next line, in characters. */
	width: number;
}

const WIDTH = 100;

/** Reads the style of a file from what stands in it. */
export function fileStyle(text: string, document: Document.Parsed): FileStyle {
	const [steps, dashes, widths] = [[] as number[], [] as number[], [] as number[]];
	const quotes = { QUOTE_SINGLE: 0, QUOTE_DOUBLE: 0 };
	let [tight, loose] = [0, 0];
	visit(document, {
		Pair(_, { key, value }) {
			if (!isScalar(key) || !key.range || !(isMapNode(value) || isListNode(value))) return;
			if (value.flow) {
				if (isMapNode(value) && value.items.length > 0) {
					if (text[value.range[0] + 1] === ' ') loose++;
					else tight++;
				}
				return;
			}
			const [first] = headsOf(value);
			if (first === undefined || !isFirst(text, first)) return;
			const by = columnAt(text, first) - columnAt(text, key.range[0]);
			(isMapNode(value) ? steps : dashes).push(by);
		},
		Scalar(_, { type, range }) {
			if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') quotes[type]++;
			if (!range || (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED')) return;
			const lines = text.slice(range[0], range[1]).split(/\r?\n/);
			if (lines.length > 3) widths.push(Math.max(...lines.map(({ length }) => length)));
		}
	});
	const step = steps[0] ?? 2;
	const widest = widths.length > 0 ? Math.max(...widths) : WIDTH;
	return {
		lineBreak: lineBreakOf(text),
		step,
		dash: dashes[0] ?? step,
		padding: tight > loose ? '' : ' ',
		quote: quotes.QUOTE_DOUBLE > quotes.QUOTE_SINGLE ? '"' : "'",
		width: Math.min(120, Math.max(60, widest))
	};
}
