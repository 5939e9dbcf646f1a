import { Composer, Lexer, Parser, type Document } from 'yaml';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { Cursor } from './cursor.ts';
import { rangeOf } from './nodes.ts';
import { reportControls } from './pasted-characters.ts';
import { PlainData } from './plain-data.ts';
import { reportSyntax } from './syntax.ts';

/** The longest file that is read, in characters: about twelve times the longest story we know. */
export const LONGEST_FILE = 500_000;

/** Levels of nesting as the parser counts them; a story needs about twenty. Deeper ones exhaust the composer's stack. */
const DEEPEST = 64;

/**
 * Reads a file as YAML 1.2 without aliases and tags, and reports what is wrong with it.
 *
 * @returns a cursor at the top of the file; undefined where the file is too long or cannot be parsed
 */
export function readYaml(text: string, diagnostics: Diagnostics): Cursor | undefined {
	if (text.length > LONGEST_FILE) {
		diagnostics.add(201, { start: 0, end: 0 }, { size: text.length, limit: LONGEST_FILE });
		return undefined;
	}
	reportLostLetters(text, diagnostics);
	// What the parser says of the rest would mislead.
	if (reportControls(text, diagnostics)) return undefined;
	const document = composeYaml(text, diagnostics);
	if (!document || diagnostics.hasErrors) return undefined;
	const node = document.contents;
	const range = rangeOf(node);
	const value = node ? new PlainData(text, diagnostics).of(node) : undefined;
	return new Cursor({ source: text, node, value, range, nameRange: range });
}

/** What another program put in place of a letter that it could not read, and what it made of the quotation marks of Windows. */
export const LOST = /[\uFFFD\u0080-\u0084\u0086-\u009F]/;

/** Reports the first letter of each line that was lost before the file was saved as UTF-8. */
function reportLostLetters(text: string, diagnostics: Diagnostics): void {
	let start = 0;
	for (const line of text.split('\n')) {
		const at = line.search(LOST);
		if (at >= 0) diagnostics.add(340, { start: start + at, end: start + at + 1 }, {});
		start += line.length + 1;
	}
}

/** The files without a fault that were parsed last: a change of a story asks for the file before it, and several times for the one after it. */
const known: { readonly text: string; readonly document: Document.Parsed }[] = [];

const MOST_KNOWN = 2;

/**
 * Parses a file. Nobody changes the document: the next who asks for the same text gets it too.
 *
 * @returns undefined where the file cannot be parsed
 */
export function composeYaml(text: string, diagnostics: Diagnostics): Document.Parsed | undefined {
	const index = known.findIndex((one) => one.text === text);
	const [same] = index === -1 ? [] : known.splice(index, 1);
	const before = diagnostics.list.length;
	const document = same ? same.document : compose(text, diagnostics);
	if (document && diagnostics.list.length === before) known.unshift({ text, document });
	known.length = Math.min(known.length, MOST_KNOWN);
	return document;
}

/** Parses token by token, so that a file of endless brackets is refused before it is composed. */
function compose(text: string, diagnostics: Diagnostics): Document.Parsed | undefined {
	const parser = new Parser();
	const composer = new Composer({
		version: '1.2',
		schema: 'core',
		stringKeys: true,
		uniqueKeys: false,
		resolveKnownTags: false,
		keepSourceTokens: true
	});
	const tokens = [];
	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		if (parser.stack.length > DEEPEST) {
			diagnostics.add(211, { start: parser.offset - lexeme.length, end: parser.offset }, {});
			return undefined;
		}
	}
	tokens.push(...parser.end());
	const [document, second] = composer.compose(tokens, true, text.length);
	if (!document) return undefined;
	reportSyntax(text, document, diagnostics);
	const directive = /^%.*/m.exec(text.slice(0, document.range[0]));
	if (directive) {
		const range = { start: directive.index, end: directive.index + directive[0].length };
		diagnostics.add(213, range, { what: 'a directive (%)' });
	}
	if (second) diagnostics.add(213, rangeOf(second), { what: 'a second document' });
	return document;
}
