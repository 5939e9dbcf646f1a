import { isCollection, isScalar, visit, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Cursor } from './cursor.ts';
import { rangeOf } from './nodes.ts';

/** Characters that other programs put in place of YAML's own signs, and what to type instead. */
const lookalikes: Record<string, [name: string, instead: string]> = {
	...entries('“”„‟«»‹›＂', 'a typographic quotation mark', '"'),
	...entries('‘’‚‛＇', 'a typographic quotation mark', "'"),
	...entries('：﹕', 'a full-width colon', ':'),
	...entries('，、', 'a full-width comma', ','),
	...entries('［', 'a full-width bracket', '['),
	...entries('］', 'a full-width bracket', ']'),
	...entries('｛', 'a full-width brace', '{'),
	...entries('｝', 'a full-width brace', '}'),
	...entries('＃', 'a full-width number sign', '#'),
	...entries('–—−－‐‑', 'a dash', '-'),
	...Object.fromEntries(
		[...'０１２３４５６７８９'].map((digit, value) => [digit, ['a full-width digit', String(value)]])
	),
	...entries('．', 'a full-width point', '.'),
	...entries('•·', 'a bullet', '-')
};

/** White space other than spaces and line ends, and characters that do not show at all. */
const INVISIBLE = /[\p{Zs}\p{Cf}\u2028\u2029](?<! )/u;

const invisibleNames: Record<string, string> = {
	'\u00a0': 'a no-break space',
	'\u00ad': 'a soft hyphen',
	'\u200b': 'a zero-width space',
	'\u202f': 'a narrow no-break space',
	'\u3000': 'a full-width space',
	'\ufeff': 'a byte order mark'
};

const QUOTES = '“”„‟«»‹›＂‘’‚‛＇';

/** True for a text that starts with a typographic quotation mark and does not end with one: a comma in the words has cut it. */
const isCut = (text: string, start: number, end: number): boolean =>
	QUOTES.includes(text.charAt(start)) && !QUOTES.includes(text.charAt(end - 1));

/** A quotation mark at the end of an item, before any that could open another text. */
const CLOSING = new RegExp(`^[^"'[{]*[${QUOTES}"']\\s*[,\\]}]`);

/** A place on a line where YAML expects its own signs: indentation, a dash, the end of a name, the start of a value. */
const STRUCTURE = new RegExp(
	[
		String.raw`^(?<indent>[\p{Zs}\p{Cf}]*?(?! )[\p{Zs}\p{Cf}])`,
		String.raw`^ *(?<dash>[–—−－•·])(?=\s)`,
		String.raw`^[ ]*(?:- +)?[\w.-]+(?<colon>[：﹕])`,
		String.raw`(?:^|: +|- +|[[{,] *)(?<opening>[“”„‟«»‹›＂‘’‚‛＇［｛])`
	].join('|'),
	'u'
);

/**
 * Reports characters that were pasted from another program and break the file: of a name, or on a line that the parser
 * cannot read.
 *
 * @returns the lines with such characters, counted from 1: what the parser says about them would mislead
 */
export function reportPasted(text: string, document: Document.Parsed, diagnostics: Diagnostics): Set<number> {
	const lines = new Set<number>();
	const report = (offset: number): void => {
		lines.add(diagnostics.lineAt(offset));
		reportCharacter(text, offset, diagnostics);
	};
	visit(document, {
		Pair(_, { key }) {
			if (!isScalar(key) || key.type !== 'PLAIN') return;
			const { start, end } = rangeOf(key as Parameters<typeof rangeOf>[0]);
			const at = text.slice(start, end).search(INVISIBLE);
			if (at >= 0) report(start + at);
		},
		Scalar(_, { type, range }, above) {
			if (type !== 'PLAIN' || !range || !isCut(text, range[0], range[1])) return;
			const flow = above.findLast((node) => isCollection(node) && node.flow) as YAMLMap | YAMLSeq | undefined;
			if (flow?.range && CLOSING.test(text.slice(range[1], flow.range[1]))) report(range[0]);
		}
	});
	for (const error of document.errors) {
		const line = diagnostics.lineAt(error.pos[0]);
		const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
		const lineEnd = text.indexOf('\n', lineStart);
		const source = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
		const found = STRUCTURE.exec(source);
		if (!found || lines.has(line)) continue;
		const { indent, dash, colon, opening } = found.groups ?? {};
		if (indent !== undefined) report(lineStart + indent.search(INVISIBLE));
		else {
			const sign = dash ?? colon ?? opening ?? '';
			report(lineStart + source.indexOf(sign, found.index));
		}
	}
	return lines;
}

/** Control characters that YAML does not allow, and a line end of old Macs, which would join all lines to one. */
const CONTROL = /[^\P{Cc}\t\n\r\u0080-\u009F]|\r(?!\n)/u;

/**
 * Reports the first control character of a file.
 *
 * @returns whether there is one
 */
export function reportControls(text: string, diagnostics: Diagnostics): boolean {
	const at = text.search(CONTROL);
	if (at < 0) return false;
	const [name, hint] =
		text[at] === '\r'
			? ['a line end of old Macs', 'Save the file with the line ends of Unix or Windows.']
			: ['a control character', 'Delete it.'];
	diagnostics.add(286, { start: at, end: at + 1 }, { name, code: codeOf(text, at), hint });
	return true;
}

/**
 * Reports the first such character in a value that is to be a number or an id.
 *
 * @returns whether there is one
 */
export function reportPastedIn({ text = '', written, range }: Cursor, diagnostics: Diagnostics): boolean {
	const character = [...text].find((one) => Object.hasOwn(lookalikes, one) || INVISIBLE.test(one));
	const at = character === undefined ? -1 : written.indexOf(character);
	if (at < 0) return false;
	reportCharacter(written, at, diagnostics, range.start);
	return true;
}

function reportCharacter(text: string, at: number, diagnostics: Diagnostics, offset = 0): void {
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	const code = codeOf(text, at);
	const [name, instead] = lookalikes[character] ?? [invisibleNames[character] ?? 'an invisible character'];
	const hint = instead === undefined ? 'Delete it, or type a plain space.' : `Type ${instead} instead.`;
	const shown = lookalikes[character] ? `${character}, ${name}` : name;
	const start = offset + at;
	diagnostics.add(286, { start, end: start + character.length }, { name: shown, code, hint });
}

const codeOf = (text: string, at: number): string =>
	`U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function entries(characters: string, name: string, instead: string): Record<string, [string, string]> {
	return Object.fromEntries([...characters].map((character) => [character, [name, instead]]));
}
