import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { reportPasted } from './pasted-characters.ts';

/** At most this many lines are reported: with more, the file is not YAML at all. */
const MOST = 20;

/** Errors of the parser that share the number 203, in plain words. */
const otherErrors: Partial<Record<YAMLError['code'], [reason: string, hint: string]>> = {
	MULTILINE_IMPLICIT_KEY: [
		'this line has no colon',
		'Put a colon after the field’s name, or line the text up with the text above it.'
	],
	MISSING_CHAR: ['a colon is missing', 'Put a colon and a space after the field’s name.'],
	NON_STRING_KEY: ['a field’s name is a list or a set of fields', 'Write a name, without brackets or "?".'],
	BAD_DIRECTIVE: ['this line starts with %', 'Remove it.']
};

/** Reports what the YAML parser found wrong: of several errors on one line, which often have one cause, the first. */
export function reportSyntax(text: string, document: Document.Parsed, diagnostics: Diagnostics): void {
	const pasted = reportPasted(text, document, diagnostics);
	const lines = new Set<number>();
	let hasTab = false;
	for (const error of document.errors) {
		const line = diagnostics.lineAt(error.pos[0]);
		// The parser misreads a line with pasted characters, and often the next one.
		if (pasted.has(line) || pasted.has(line - 1)) continue;
		// After a tab the parser takes every line below it for badly indented.
		if (lines.has(line) || (hasTab && error.code === 'BAD_INDENT')) continue;
		lines.add(line);
		if (lines.size > MOST) return;
		hasTab ||= isTab(text, error);
		reportError(text, document, error, diagnostics);
		// The parser reads everything after an open quotation mark as part of the text.
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

function reportError(
	text: string,
	document: Document.Parsed,
	error: YAMLError,
	diagnostics: Diagnostics
): void {
	const { code, message } = error;
	const range = { start: error.pos[0], end: error.pos[1] };
	if (isTab(text, error)) return diagnostics.add(204, range, {});
	switch (code) {
		case 'BAD_INDENT':
			if (!message.startsWith('Flow')) return diagnostics.add(207, firstWord(text, range), {});
			return reportBracket(text, document, range, diagnostics);
		case 'BLOCK_AS_IMPLICIT_KEY':
			return diagnostics.add(206, { ...range, end: text.length }, {});
		case 'BAD_SCALAR_START':
			return diagnostics.add(247, range, { character: text[range.start] ?? '' });
		case 'BAD_DQ_ESCAPE':
			return diagnostics.add(248, range, { escape: text.slice(range.start, range.start + 2) });
		case 'RESOURCE_EXHAUSTION':
			return diagnostics.add(211, range, {});
	}
	if (isOpenQuote(error)) {
		const start = innermostStart(document, range.start, isScalar);
		return diagnostics.add(205, { start, end: start + 1 }, { quote: text[start] ?? '"' });
	}
	if (
		code === 'UNEXPECTED_TOKEN' &&
		/["']\s*$/.test(text.slice(Math.max(0, range.start - 20), range.start))
	) {
		return diagnostics.add(249, range, {});
	}
	const [reason, hint] = otherErrors[code] ?? [
		message.charAt(0).toLowerCase() + message.slice(1),
		'Put text that holds : # [ ] { } or , in quotation marks.'
	];
	diagnostics.add(203, range, { reason, hint });
}

function reportBracket(
	text: string,
	document: Document.Parsed,
	{ start }: Range,
	diagnostics: Diagnostics
): void {
	const opening = innermostStart(document, start, (node) => isCollection(node) && node.flow === true);
	const bracket = text[opening] === '{' ? '}' : ']';
	diagnostics.add(250, { start: opening, end: opening + 1 }, { bracket });
}

/** The first word of a line, in place of the space before it. */
function firstWord(text: string, { start }: Range): Range {
	const first = start + (/^ */.exec(text.slice(start, start + 200))?.[0].length ?? 0);
	return { start: first, end: first + (/^\S*/.exec(text.slice(first, first + 200))?.[0].length ?? 0) };
}

/** Where the innermost node of a kind that reaches an offset begins. */
function innermostStart(
	document: Document.Parsed,
	offset: number,
	isKind: (node: unknown) => boolean
): number {
	let start = offset;
	visit(document, {
		Node(_, node) {
			const { range } = node;
			if (isKind(node) && range && range[0] < offset && range[2] >= offset) start = range[0];
		}
	});
	return start;
}
