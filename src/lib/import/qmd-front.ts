import { isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type Node } from 'yaml';
import { textAt, textFrom, type Data, type Position, type RecordData } from './data.ts';
import type { Warnings } from './warnings.ts';

/** The fields at the head of a Quarto document, and the rest of it. */
export interface FrontMatter {
	fields: RecordData;
	body: string;
	/** The line on which the body begins. */
	line: number;
}

/** The line of the file on which the YAML begins. */
const FIRST_LINE = 2;

/** Levels of nesting that are read; deeper ones would exhaust the parser's stack. */
const DEEPEST = 50;

/** Reads the YAML between two lines of dashes, and warns about what is not YAML. */
export function readFrontMatter(text: string, warnings: Warnings): FrontMatter {
	const none: RecordData = { kind: 'record', position: { line: 1 }, fields: new Map() };
	const lines = text.split('\n');
	const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
	if (!/^---\s*$/.test(lines[0] ?? '') || end === -1) return { fields: none, body: text, line: 1 };
	const fields = readFields(lines.slice(1, end).join('\n'), warnings) ?? none;
	return { fields, body: lines.slice(end + 1).join('\n'), line: end + 2 };
}

function readFields(yaml: string, warnings: Warnings): RecordData | undefined {
	const fix = 'Put it right there, and import again.';
	if (deepest(yaml) > DEEPEST) {
		warnings.add({ line: FIRST_LINE }, 'the front matter was left out: it is nested too deeply', fix);
		return undefined;
	}
	const lineCounter = new LineCounter();
	const positionAt = (offset: number): Required<Position> => {
		const { line, col } = lineCounter.linePos(offset);
		return { line: line - 1 + FIRST_LINE, column: Math.max(1, col) };
	};
	const document = parseDocument(yaml, { lineCounter, prettyErrors: false, uniqueKeys: false });
	for (const { message, pos } of [...document.errors, ...document.warnings]) {
		warnings.add(positionAt(pos[0]), `the front matter cannot be read here: ${message}`, fix);
	}
	const value = document.contents ? dataOf(document.contents, positionAt) : undefined;
	return value?.kind === 'record' ? value : undefined;
}

/** How deep brackets or indented blocks may be nested in a text, at the most. */
function deepest(yaml: string): number {
	let depth = 0;
	let most = 0;
	for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
		depth += '[{'.includes(bracket) ? 1 : -1;
		most = Math.max(most, depth);
	}
	const indents = [...yaml.matchAll(/^[ ]*(?:[-?][ ]+)*/gm)].map(([indent]) => indent.length);
	return Math.max(most, ...new Set(indents.map((indent) => indent / 2)));
}

function dataOf(node: Node, positionAt: (offset: number) => Required<Position>): Data {
	const position = positionAt(node.range?.[0] ?? 0);
	if (isMap(node)) {
		const fields: RecordData['fields'] = new Map();
		for (const { key, value } of node.items) {
			if (!isScalar(key)) continue;
			const at = positionAt(key.range?.[0] ?? 0);
			const data: Data = value ? dataOf(value as Node, positionAt) : { kind: 'nothing', position: at };
			fields.set(String(key.value), { position: at, value: data });
		}
		return { kind: 'record', position, fields };
	}
	if (isSeq(node)) {
		return { kind: 'list', position, items: node.items.map((item) => dataOf(item as Node, positionAt)) };
	}
	if (!isScalar(node) || isCollection(node)) return { kind: 'nothing', position };
	const { value, type } = node;
	if (typeof value === 'number') return { kind: 'number', position, value };
	if (typeof value === 'boolean') return { kind: 'boolean', position, value };
	if (typeof value !== 'string') return { kind: 'nothing', position };
	const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
	return isBlock ? textFrom(position.line + 1, value) : textAt(position, value);
}
