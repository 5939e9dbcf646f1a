/** A paragraph or another block of a Quarto document, or the beginning or end of a div. */
export type QmdBlock = { line: number } & (
	| { kind: 'paragraph'; text: string }
	| { kind: 'heading'; text: string }
	| { kind: 'code'; language: string }
	| { kind: 'footnote'; text: string }
	| { kind: 'open'; attributes: string }
	| { kind: 'close' }
);

const FENCE = /^\s*(`{3,}|~{3,})\s*\{*\s*\.?([\w-]*)/;
const DIV = /^:{3,}(.*)$/;
/** What follows the colons of a div; without a name or attributes the line closes one. */
const NAMED = /^(?:(\{[^{}]{0,2000}\}|[\w-]{1,200})\s*:*)?$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*)$/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:\s*(.*)$/;

/** Splits the body of a Quarto document, which begins on a line of the file. */
export function qmdBlocks(text: string, firstLine: number): QmdBlock[] {
	const blocks: QmdBlock[] = [];
	let open: { kind: 'paragraph' | 'footnote'; line: number; lines: string[] } | undefined;
	let fence = '';
	const close = (): void => {
		if (open) blocks.push({ kind: open.kind, line: open.line, text: open.lines.join('\n') });
		open = undefined;
	};
	for (const [index, one] of withoutComments(text).split('\n').entries()) {
		const line = firstLine + index;
		const [, marks = '', language = ''] = FENCE.exec(one) ?? [];
		if (fence) {
			if (marks.startsWith(fence) && one.trim() === marks) fence = '';
			continue;
		}
		const colons = DIV.exec(one.trim())?.[1];
		const [div, attributes] = (colons === undefined ? null : NAMED.exec(colons.trim())) ?? [];
		const heading = HEADING.exec(one)?.[1];
		const footnote = FOOTNOTE.exec(one)?.[1];
		if (marks || div !== undefined || heading !== undefined || footnote !== undefined || one.trim() === '')
			close();
		if (marks) {
			fence = marks;
			blocks.push({ kind: 'code', line, language });
		} else if (div !== undefined) {
			blocks.push(attributes ? { kind: 'open', line, attributes } : { kind: 'close', line });
		} else if (heading !== undefined) blocks.push({ kind: 'heading', line, text: heading });
		else if (footnote !== undefined) open = { kind: 'footnote', line, lines: [footnote] };
		else if (one.trim() !== '') {
			open ??= { kind: 'paragraph', line, lines: [] };
			open.lines.push(one);
		}
	}
	close();
	return blocks;
}

/** Blanks comments, so that lines keep their numbers. Code stays: it is left out as a whole. */
function withoutComments(text: string): string {
	return text.replace(/^[ \t]*(?=(`{3,}|~{3,}))\1[^]*?^[ \t]*\1|<!--[^]*?(?:-->|$(?![^]))/gm, (match) =>
		match.startsWith('<!--') ? match.replace(/[^\n]/g, ' ') : match
	);
}

/** Attributes in braces, `{#id .class key="value"}`, or a bare class. */
export interface Attributes {
	id?: string;
	classes: string[];
	values: Map<string, string>;
}

export function attributesOf(written: string): Attributes {
	const found: Attributes = { classes: [], values: new Map() };
	if (!written.startsWith('{')) return { ...found, classes: [written] };
	const parts = written
		.slice(1, -1)
		.matchAll(/#([\w-]+)|\.([\w-]+)|([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g);
	for (const [, id, name, key, double, single, bare] of parts) {
		if (id) found.id = id;
		else if (name) found.classes.push(name);
		else if (key) found.values.set(key, double ?? single ?? bare ?? '');
	}
	return found;
}
