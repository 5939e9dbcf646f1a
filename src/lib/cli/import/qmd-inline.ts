import { fromLine, type Said } from './data.ts';
import { quoted, type Notes } from './notes.ts';

/** A trigger of Closeread, `@cr-map` or `[@cr-map]{scale-by="2"}`, with the space before it. */
const TRIGGER = /\s?\[@(cr-[\w-]+)\](\{[^{}]*\})?|(?<![\w.])\s?@(cr-[\w-]+)/g;
const SHORTCODE = /\{\{<[^{}]*>\}\}/g;
const FOOTNOTE = /\[\^[^\]\s]+\]/g;
/** Attributes of a span, a link or a picture. */
const SPAN = /\[([^[\]]*)\](\{[^{}]*\})/g;
const AFTER_LINK = /(?<=\]\([^()\s]{0,2000}\))\{[^{}]*\}/g;

const WHY_TRIGGER = 'What a sticky shows is no map: give the step a "view", and list what the map shows.';

/**
 * Words of a Quarto document without the marks that only Quarto knows, each of which is told; lines stay lines.
 */
export function qmdWords(text: string, line: number, notes: Notes): Said {
	const lines = (isTable(text) ? tableLines(text, line, notes) : lineBlock(text, line, notes)).split('\n');
	const plain = lines.map((one, index) => plainLine(one, line + index, notes));
	return fromLine(line, plain.join('\n'));
}

function plainLine(text: string, line: number, notes: Notes): string {
	return text
		.replace(
			TRIGGER,
			(_, one: string | undefined, effects: string | undefined, other: string | undefined) => {
				const id = one ?? other ?? '';
				notes.add(
					line,
					`the trigger @${id}${effects ? ` ${quoted(effects)}` : ''} was left out`,
					WHY_TRIGGER
				);
				return '';
			}
		)
		.replace(SHORTCODE, (code) => {
			notes.add(line, `the shortcode ${quoted(code)} was left out`, 'A text is words alone.');
			return '';
		})
		.replace(FOOTNOTE, (mark) => {
			const why = 'Its words stand at the end; to mark them here, list them under "sources".';
			notes.add(line, `the mark of the note ${quoted(mark)} was left out`, why);
			return '';
		})
		.replace(SPAN, (_, words: string, attributes: string) => {
			tellAttributes(attributes, line, notes);
			return words;
		})
		.replace(AFTER_LINK, (attributes) => {
			tellAttributes(attributes, line, notes);
			return '';
		});
}

/** Tells of attributes, such as `{.big width=80%}`. */
export function tellAttributes(attributes: string, line: number, notes: Notes): void {
	notes.add(
		line,
		`the attributes ${quoted(attributes)} were left out`,
		'How things look is set in the theme.'
	);
}

/** Lines that start with a bar keep their ends; the id of a sticky stands on the first. */
function lineBlock(text: string, line: number, notes: Notes): string {
	const lines = text.split('\n');
	if (!lines.every((one) => /^\s*\|(\s|$)/.test(one))) return text;
	const plain = lines.map((one) => one.replace(/^\s*\|\s*/, '').trimEnd());
	if (/^\{[^{}]*\}$/.test(plain[0] ?? '')) tellAttributes(plain.splice(0, 1, '')[0] ?? '', line, notes);
	return brokenLines(plain);
}

/** Dashes under the names of a table's columns. */
const isRule = (one: string): boolean => one.includes('--') && /^[\s|:-]+$/.test(one);

const isTable = (text: string): boolean => text.includes('|') && text.split('\n').some(isRule);

function tableLines(text: string, line: number, notes: Notes): string {
	notes.add(line, 'a table became lines of words', 'A text has paragraphs and lists.');
	const rows = text.split('\n').map((one) => (isRule(one) ? '' : one.trim()));
	return brokenLines(rows.map((row) => row.replace(/^\|/, '').replace(/\|$/, '').trim()));
}

/** A backslash at the end of a line breaks it. */
function brokenLines(lines: readonly string[]): string {
	return lines.map((one, at) => (one && lines[at + 1] ? `${one.trimEnd()}\\` : one)).join('\n');
}
