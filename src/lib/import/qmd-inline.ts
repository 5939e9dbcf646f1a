import { textFrom, type SourceText } from './data.ts';
import type { Trigger } from './stickies.ts';
import { quoted, type Warnings } from './warnings.ts';

/** A trigger of Closeread, `@cr-map` or `[@cr-map]{scale-by="2"}`, with the space before it. */
const TRIGGER = /\s?\[@(cr-[\w-]+)\](\{[^{}]*\})?|(?<![\w.])\s?@(cr-[\w-]+)/g;
const SHORTCODE = /\{\{<[^{}]*>\}\}/g;
const FOOTNOTE = /\[\^[^\]\s]+\]/g;
/** Attributes of a span, a link or a picture. */
const SPAN = /\[([^[\]]*)\](\{[^{}]*\})/g;
const AFTER_LINK = /(?<=\]\([^()\s]{0,2000}\))\{[^{}]*\}/g;

/**
 * A text without the marks that only Quarto knows, with a warning about each; lines stay lines.
 *
 * @param ontrigger is told of each trigger in it
 */
export function qmdText(
	text: string,
	line: number,
	warnings: Warnings,
	ontrigger: (trigger: Trigger) => void
): SourceText {
	const lines = (isTable(text) ? tableLines(text, line, warnings) : lineBlock(text, line, warnings)).split(
		'\n'
	);
	const plain = lines.map((one, index) => plainLine(one, line + index, warnings, ontrigger));
	return textFrom(line, plain.join('\n'));
}

function plainLine(
	text: string,
	line: number,
	warnings: Warnings,
	ontrigger: (trigger: Trigger) => void
): string {
	return text
		.replace(
			TRIGGER,
			(_, one: string | undefined, effects: string | undefined, other: string | undefined) => {
				ontrigger({ line, sticky: one ?? other ?? '', effects: effects ?? '' });
				return '';
			}
		)
		.replace(SHORTCODE, (code) => {
			warnings.add({ line }, `the shortcode ${quoted(code)} was left out`, 'A text is words alone.');
			return '';
		})
		.replace(FOOTNOTE, (mark) => {
			const fix = 'Its text stands at the end; to mark it here, list it under "sources".';
			warnings.add({ line }, `the mark of the note ${quoted(mark)} was left out`, fix);
			return '';
		})
		.replace(SPAN, (_, inner: string, attributes: string) => {
			warnOfAttributes(attributes, line, warnings);
			return inner;
		})
		.replace(AFTER_LINK, (attributes) => {
			warnOfAttributes(attributes, line, warnings);
			return '';
		});
}

/** Warns that attributes, such as `{.big width=80%}`, are left out. */
export function warnOfAttributes(attributes: string, line: number, warnings: Warnings): void {
	warnings.add(
		{ line },
		`the attributes ${quoted(attributes)} were left out`,
		'How things look is set in the theme.'
	);
}

/** Lines that start with a bar keep their ends; the first may hold the id of a sticky. */
function lineBlock(text: string, line: number, warnings: Warnings): string {
	const lines = text.split('\n');
	if (!lines.every((one) => /^\s*\|(\s|$)/.test(one))) return text;
	const plain = lines.map((one) => one.replace(/^\s*\|\s*/, '').trimEnd());
	if (/^\{[^{}]*\}$/.test(plain[0] ?? '')) warnOfAttributes(plain.splice(0, 1, '')[0] ?? '', line, warnings);
	return brokenLines(plain);
}

/** True for the dashes under the names of a table's columns. */
const isRule = (one: string): boolean => one.includes('--') && /^[\s|:-]+$/.test(one);

const isTable = (text: string): boolean => text.includes('|') && text.split('\n').some(isRule);

function tableLines(text: string, line: number, warnings: Warnings): string {
	const what = `a table became lines of text: ${quoted(text)}`;
	warnings.add({ line }, what, 'A text has paragraphs and lists.');
	const rows = text.split('\n').map((one) => (isRule(one) ? '' : one.trim()));
	return brokenLines(rows.map((row) => row.replace(/^\|/, '').replace(/\|$/, '').trim()));
}

/** A backslash at the end of a line breaks it. */
function brokenLines(lines: readonly string[]): string {
	return lines.map((one, at) => (one && lines[at + 1] ? `${one.trimEnd()}\\` : one)).join('\n');
}
