/** What stands between blank lines of a Quarto document, or opens and closes round it. */
export type QmdPiece = { line: number } & (
	| { kind: 'words'; text: string }
	| { kind: 'heading'; words: string }
	| { kind: 'code'; language: string }
	| { kind: 'footnote'; text: string }
	| { kind: 'open'; attributes: string }
	| { kind: 'close' }
);

const FENCE = /^\s*(`{3,}|~{3,})\s*\{*\s*\.?([\w-]*)/;
const DIV = /^:{3,}(.*)$/;
/** What stands behind the colons of a div; nothing closes one. */
const NAMED = /^(?:(\{[^{}]{0,2000}\}|[\w-]{1,200})\s*:*)?$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*)$/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:\s*(.*)$/;

/** Takes a Quarto document apart, from its line after the front matter on. */
export function qmdPieces(text: string, firstLine: number): QmdPiece[] {
	const pieces: QmdPiece[] = [];
	let open: { kind: 'words' | 'footnote'; line: number; lines: string[] } | undefined;
	let fence = '';
	const close = (): void => {
		if (open) pieces.push({ kind: open.kind, line: open.line, text: open.lines.join('\n') });
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
			pieces.push({ kind: 'code', line, language });
		} else if (div !== undefined) {
			pieces.push(attributes ? { kind: 'open', line, attributes } : { kind: 'close', line });
		} else if (heading !== undefined) pieces.push({ kind: 'heading', line, words: heading });
		else if (footnote !== undefined) open = { kind: 'footnote', line, lines: [footnote] };
		else if (one.trim() !== '') {
			open ??= { kind: 'words', line, lines: [] };
			open.lines.push(one);
		}
	}
	close();
	return pieces;
}

/** Comments as blank as their place, so that lines keep their numbers. Code is left alone: it goes as a whole. */
function withoutComments(text: string): string {
	return text.replace(/^[ \t]*(?=(`{3,}|~{3,}))\1[^]*?^[ \t]*\1|<!--[^]*?(?:-->|$(?![^]))/gm, (piece) =>
		piece.startsWith('<!--') ? piece.replace(/[^\n]/g, ' ') : piece
	);
}

/** What stands in braces: `{#id .class key="value"}`, or a bare class. */
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
