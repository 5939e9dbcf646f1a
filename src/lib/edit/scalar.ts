import { isScalar, parseDocument, type ParsedNode } from 'yaml';
import type { FileStyle } from './file-style.ts';
import { lineEnd } from './lines.ts';
import { isSameWritten } from './nodes.ts';

/** Where a value is written. */
export interface Site {
	style: FileStyle;
	/** The column of the name or dash before it. */
	column: number;
	/** Inside brackets or braces. */
	inFlow: boolean;
	/** Whether it must stay on the line of its name: a comment follows on it. */
	isOneLine: boolean;
	/** What stands there now, or a neighbour that it should look like, and the text in which that stands. */
	like?: { node: ParsedNode; text: string } | undefined;
}

/** A text, number or truth value as YAML: in the style of what it is like, or in the plainest one that reads as the value. */
export function writeScalar(value: string | number | boolean, site: Site): string {
	if (typeof value !== 'string') return String(Object.is(value, -0) ? 0 : value);
	const reads = (written: string): boolean => readsAs(written, value, site);
	return candidates(value, site).find(reads) ?? JSON.stringify(value);
}

function candidates(value: string, site: Site): string[] {
	const { style, inFlow, isOneLine, like } = site;
	const node = like && isScalar(like.node) ? like.node : undefined;
	const canFold = !inFlow && !isOneLine;
	const single = `'${value.replaceAll("'", "''")}'`;
	const double = JSON.stringify(value);
	const quotes = style.quote === '"' ? [double, single] : [single, double];
	// A line break between quotation marks would be folded.
	const oneLine = value.includes('\n') ? [double] : [value, ...quotes];
	const isBlock = node?.type === 'BLOCK_LITERAL' || node?.type === 'BLOCK_FOLDED';
	if (canFold && isBlock) return [blockLike(value, like!, site), block(value, site), ...oneLine];
	if (canFold && /\n[^\n]/.test(value)) return [block(value, site), ...oneLine];
	const plain = value.replace(/\n+$/, '');
	if (node?.type === 'QUOTE_DOUBLE') return [JSON.stringify(plain), ...oneLine];
	if (node?.type === 'QUOTE_SINGLE' && !plain.includes('\n'))
		return [`'${plain.replaceAll("'", "''")}'`, ...oneLine];
	return plain.includes('\n') ? oneLine : [plain, ...oneLine];
}

/** Text below its name, line by line. */
function block(value: string, { style, column }: Site): string {
	const margin = ' '.repeat(column + style.step);
	const lines = value.replace(/\n+$/, '').split('\n');
	const header = value.endsWith('\n') ? '|' : '|-';
	return [header, ...lines.map((line) => (line === '' ? '' : margin + line))].join(style.lineBreak);
}

/** The same with the header and the indentation that another text has, folded where that one is. */
function blockLike(value: string, { node, text }: NonNullable<Site['like']>, site: Site): string {
	const { style, column } = site;
	const [start, end] = node.range;
	const header = text.slice(start, lineEnd(text, start));
	const content = text.slice(start + header.length, end);
	const first = /\n( *)[^\s]/.exec(content)?.[1]?.length;
	const own = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const nameColumn = /^[ ]*(?:- +)*/.exec(own)?.[0].length ?? 0;
	const by = first === undefined ? style.step : Math.max(1, first - nameColumn);
	const isListItem = /^ *-\s+$/.test(own);
	const given = /^[|>][+-]?(\d)/.exec(header)?.[1];
	const width = column + (given ? Number(given) : isListItem ? style.step : by);
	const body = value.replace(/\n+$/, '');
	const lines = header.startsWith('>') ? folded(body, style.width - width) : body.split('\n');
	const margin = ' '.repeat(width);
	return [header, ...lines.map((line) => (line === '' ? '' : margin + line))].join(style.lineBreak);
}

/** A text in lines that YAML folds to it again: one more break for each, and long lines turned at a space. */
function folded(value: string, width: number): string[] {
	return value.split('\n').flatMap((line, index, all) => {
		const lines: string[] = all[index - 1] ? [''] : [];
		let rest = line;
		while (rest.length > width) {
			const before = rest.slice(0, width + 1).search(/(?<=\S) (?=\S+ ?$)/);
			const at = before > 0 ? before : rest.search(/(?<=\S) (?=\S)/);
			if (at <= 0) break;
			lines.push(rest.slice(0, at));
			rest = rest.slice(at + 1);
		}
		return [...lines, rest];
	});
}

/** True where YAML reads what was written as the value. */
function readsAs(written: string, value: string, { column, inFlow }: Site): boolean {
	const source = inFlow ? `{ k: ${written}, z: 1 }\n` : `${' '.repeat(column)}k: ${written}\n`;
	const { contents, errors } = parseDocument(source, { version: '1.2', schema: 'core', stringKeys: true });
	const data: unknown = errors.length > 0 ? undefined : contents?.toJSON();
	const read = (data as { k?: unknown } | undefined)?.k;
	const other = inFlow ? { z: 1 } : {};
	return isSameWritten(data, { k: read, ...other }) && typeof read === 'string' && isSameWritten(read, value);
}
