import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Token } from '../docs/types.ts';
import { highlight } from '../docs/read/highlight.ts';

/** A story file as a page shows it. */
export interface ShownFile {
	/** The tokens of each line. */
	lines: Token[][];
	/** The first and the last line, counted from 0, of each step by its id, and of the opening by an empty id. */
	parts: Record<string, [first: number, last: number]>;
}

/** Colours the lines of a story file and finds its steps in them. */
export function readFile(text: string): ShownFile {
	return { lines: linesOf(highlight(text.trimEnd(), 'yaml')), parts: partsOf(text) };
}

function linesOf(tokens: readonly Token[]): Token[][] {
	const lines: Token[][] = [[]];
	for (const token of tokens) {
		const [tone, text] = typeof token === 'string' ? [undefined, token] : token;
		for (const [i, piece] of text.split('\n').entries()) {
			if (i > 0) lines.push([]);
			if (piece) lines.at(-1)!.push(tone ? [tone, piece] : piece);
		}
	}
	return lines;
}

function partsOf(text: string): ShownFile['parts'] {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter });
	const lineAt = (offset: number) => counter.linePos(offset).line - 1;
	/** The lines from one place of the text to another, without the white space before the latter. */
	const between = (from: number, to: number): [number, number] => [
		lineAt(from),
		lineAt(from + text.slice(from, to).trimEnd().length)
	];
	const parts: ShownFile['parts'] = {};
	visit(document, {
		Map(_, map, path) {
			const holder = path.at(-2);
			const isStep = isPair(holder) && isScalar(holder.key) && holder.key.value === 'steps';
			const id = map.get('id');
			if (isStep && typeof id === 'string' && map.range) parts[id] = between(map.range[0], map.range[1]);
		},
		Pair(_, { key, value }) {
			if (!isScalar(key) || key.value !== 'opening' || !isMap(value)) return;
			if (key.range && value.range) parts[''] = between(key.range[0], value.range[1]);
		}
	});
	return parts;
}
