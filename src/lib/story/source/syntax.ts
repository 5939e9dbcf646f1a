import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';

/** After so many the file is something else than YAML, and more of the same helps nobody. */
const MOST = 20;

/** The parser's diagnostics that have no number of their own, in plain words. */
const others: Partial<Record<YAMLError['code'], [reason: string, hint: string]>> = {
	MULTILINE_IMPLICIT_KEY: [
		'this line has no colon',
		'Put a colon after the field’s name, or line the text up with the text above it.'
	],
	MISSING_CHAR: ['a colon is missing', 'Put a colon and a space after the field’s name.'],
	NON_STRING_KEY: ['a field’s name is a list or a set of fields', 'Write a name, without brackets or "?".'],
	BAD_DIRECTIVE: ['this line starts with %', 'Remove it.']
};

/** Reports what the YAML parser found wrong. One slip often breaks a line in several ways: the first one is told. */
export function reportSyntax(text: string, document: Document.Parsed, diagnostics: Diagnostics): void {
	const lines = new Set<number>();
	let hasTab = false;
	for (const error of document.errors) {
		const line = diagnostics.lineAt(error.pos[0]);
		// A tab shifts everything below it.
		if (lines.has(line) || (hasTab && error.code === 'BAD_INDENT')) continue;
		lines.add(line);
		if (lines.size > MOST) return;
		hasTab ||= isTab(text, error);
		reportOne(text, document, error, diagnostics);
		// What follows an open quotation mark was read as part of it.
		if (isOpenQuote(error)) return;
	}
}

function isOpenQuote({ code, message }: YAMLError): boolean {
	return code === 'MISSING_CHAR' && message.includes('quote');
}

function isTab(text: string, { code, pos: [start] }: YAMLError): boolean {
	if (code === 'TAB_AS_INDENT') return true;
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	return code === 'BAD_INDENT' && /^ *\t/.test(text.slice(lineStart, start + 1));
}

function reportOne(
	text: string,
	document: Document.Parsed,
	error: YAMLError,
	diagnostics: Diagnostics
): void {
	const { code, message } = error;
	const at = { start: error.pos[0], end: error.pos[1] };
	if (isTab(text, error)) return diagnostics.add(204, at, {});
	switch (code) {
		case 'BAD_INDENT':
			if (!message.startsWith('Flow')) return diagnostics.add(207, firstWord(text, at), {});
			return openBracket(text, document, at, diagnostics);
		case 'BLOCK_AS_IMPLICIT_KEY':
			return diagnostics.add(206, { ...at, end: text.length }, {});
		case 'BAD_SCALAR_START':
			return diagnostics.add(247, at, { character: text[at.start] ?? '' });
		case 'BAD_DQ_ESCAPE':
			return diagnostics.add(248, at, { escape: text.slice(at.start, at.start + 2) });
		case 'RESOURCE_EXHAUSTION':
			return diagnostics.add(211, at, {});
	}
	if (isOpenQuote(error)) {
		const start = startOf(document, at.start, isScalar);
		return diagnostics.add(205, { start, end: start + 1 }, { quote: text[start] ?? '"' });
	}
	if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(text.slice(Math.max(0, at.start - 20), at.start))) {
		return diagnostics.add(249, at, {});
	}
	const [reason, hint] = others[code] ?? [
		message.charAt(0).toLowerCase() + message.slice(1),
		'Put text that holds : # [ ] { } or , in quotation marks.'
	];
	diagnostics.add(203, at, { reason, hint });
}

function openBracket(
	text: string,
	document: Document.Parsed,
	{ start }: Range,
	diagnostics: Diagnostics
): void {
	const opening = startOf(document, start, (node) => isCollection(node) && node.flow === true);
	const bracket = text[opening] === '{' ? '}' : ']';
	diagnostics.add(250, { start: opening, end: opening + 1 }, { bracket });
}

/** The line's first word, in place of the space before it. */
function firstWord(text: string, { start }: Range): Range {
	const first = start + (/^ */.exec(text.slice(start, start + 200))?.[0].length ?? 0);
	return { start: first, end: first + (/^\S*/.exec(text.slice(first, first + 200))?.[0].length ?? 0) };
}

/** Where the innermost node of a kind that reaches an offset began. */
function startOf(document: Document.Parsed, offset: number, isKind: (node: unknown) => boolean): number {
	let start = offset;
	visit(document, {
		Node(_, node) {
			const { range } = node;
			if (isKind(node) && range && range[0] < offset && range[2] >= offset) start = range[0];
		}
	});
	return start;
}
