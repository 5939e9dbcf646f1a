import { LONGEST_TEXT } from '../../story/schema/index.ts';
import { readMarkdown } from '../../story/text/index.ts';
import { runsOf, tidy, type Run, type Stretch } from './runs.ts';

/** How words are marked: with the sign of an emphasis, or without marks where they would not be read as such. */
type Style = '*' | '_' | '';

/** A block of restricted Markdown, and whether marks had to go. */
export interface Written {
	text: string;
	unmarked: boolean;
}

/**
 * Writes a paragraph or a list as restricted Markdown that the reader of stories reads as the same words: it is read
 * again before it is given out.
 *
 * @param bullet the sign of a list's items; two lists in a row need two signs
 * @returns nothing where there are no words, or where they cannot be written
 */
export function writeMarkdown({ type, items }: Stretch, bullet: '-' | '*' = '-'): Written | undefined {
	const lines = items.map(tidy).filter((runs) => runs.length > 0);
	if (lines.length === 0) return undefined;
	for (const style of ['*', '_', ''] as const) {
		const meant = style === '' ? lines.map((runs) => tidy(runs.map(unmarked))) : lines;
		const text = blockText({ type, items: meant }, bullet, style);
		if (text.length <= LONGEST_TEXT && isReadAs(text, { type, items: meant }))
			return { text, unmarked: style === '' };
	}
	return undefined;
}

/** Plain words as Markdown, in strong ones or as they are. */
export function plainMarkdown(words: string, strong = false): string | undefined {
	return writeMarkdown({ type: 'p', items: [[{ words, strong }]] })?.text;
}

const unmarked = ({ words, href, br }: Run): Run => ({ words, ...(href && { href }), ...(br && { br }) });

function blockText({ type, items }: Stretch, bullet: string, style: Style): string {
	if (type === 'p') return inlineText(items[0] ?? [], style, '');
	return items
		.map((runs, index) => {
			const sign = type === 'ul' ? `${bullet} ` : `${index + 1}${bullet === '-' ? '.' : ')'} `;
			return sign + inlineText(runs, style, ' '.repeat(sign.length));
		})
		.join('\n');
}

function inlineText(runs: readonly Run[], style: Style, indent: string): string {
	let text = '';
	for (let at = 0; at < runs.length;) {
		const run = runs[at]!;
		if (run.br) text += `\\\n${indent}`;
		if (run.br || run.href === undefined) {
			if (!run.br) text += marked(run, style, at === 0 || runs[at - 1]?.br === true);
			at++;
			continue;
		}
		let end = at;
		while (runs[end]?.href === run.href && !runs[end]?.br) end++;
		const words = runs.slice(at, end).map((one) => marked(one, style, false));
		// Behind an exclamation mark a link would be a picture, and with a caret in front a note.
		const inner = words.join('').replace(/^\^/, '\\^');
		text = `${text.replace(/!$/, '\\!')}[${inner}](${addressText(run.href)})`;
		at = end;
	}
	return text;
}

function marked({ words, em, strong }: Run, style: Style, isLineStart: boolean): string {
	const sign = (em ? style : '') + (strong && style !== '' ? '**' : '');
	return sign + escaped(words, isLineStart && sign === '') + [...sign].reverse().join('');
}

/** A backslash before all that Markdown would take for a mark. */
function escaped(words: string, isLineStart: boolean): string {
	const text = words
		.replace(/[\\`*[\]<>]/g, '\\$&')
		.replace(/(?<=\\\])\(/g, '\\(')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?\w+;)/g, '\\&');
	if (!isLineStart) return text;
	return text.replace(/^[#+\-=~|:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

function addressText(href: string): string {
	return href.replace(/[\\()<>[\]*_`]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** True where the reader of stories finds no fault in a text and the same runs as were meant. */
function isReadAs(text: string, { type, items }: Stretch): boolean {
	let isSound = true;
	const { blocks } = readMarkdown(text, (code) => {
		if (code !== 268) isSound = false;
	});
	const [block] = blocks;
	if (!isSound || blocks.length !== 1 || block?.type !== type) return false;
	const read = block.type === 'p' ? [block.children] : block.items;
	return JSON.stringify(read.map((one) => plain(runsOf(one)))) === JSON.stringify(items.map(plain));
}

/** Runs in one order of their fields, so that they can be compared as text. */
function plain(runs: readonly Run[]): unknown[] {
	return runs.map(({ words, em, strong, href, br }) => [
		words,
		em === true,
		strong === true,
		href ?? '',
		br === true
	]);
}
