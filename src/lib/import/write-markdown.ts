import { LONGEST_TEXT } from '../story/schema/index.ts';
import { readMarkdown } from '../story/text/index.ts';
import { runsOf, tidy, type TextRun, type TextBlock } from './text-runs.ts';

/** The sign of emphasis; none where Markdown would not read either sign as emphasis. */
type Style = '*' | '_' | '';

/** A block of restricted Markdown, and whether it lost its marks. */
export interface Written {
	text: string;
	unmarked: boolean;
}

/**
 * Writes a paragraph or a list as restricted Markdown. It reads the result as stories are read, and gives out only what
 * comes back as the same runs.
 *
 * @param bullet the sign of a list's items; two lists in a row need two signs
 * @returns nothing for a block without text, or for one that cannot be written
 */
export function writeMarkdown({ type, items }: TextBlock, bullet: '-' | '*' = '-'): Written | undefined {
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

/** Plain text as Markdown, strong or as it is. */
export function plainMarkdown(text: string, strong = false): string | undefined {
	return writeMarkdown({ type: 'p', items: [[{ text, strong }]] })?.text;
}

const unmarked = ({ text, href, br }: TextRun): TextRun => ({
	text,
	...(href && { href }),
	...(br && { br })
});

function blockText({ type, items }: TextBlock, bullet: string, style: Style): string {
	if (type === 'p') return inlineText(items[0] ?? [], style, '');
	return items
		.map((runs, index) => {
			const sign = type === 'ul' ? `${bullet} ` : `${index + 1}${bullet === '-' ? '.' : ')'} `;
			return sign + inlineText(runs, style, ' '.repeat(sign.length));
		})
		.join('\n');
}

function inlineText(runs: readonly TextRun[], style: Style, indent: string): string {
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
		const parts = runs.slice(at, end).map((one) => marked(one, style, false));
		// Behind an exclamation mark a link would be a picture, and with a caret in front a note.
		const inner = parts.join('').replace(/^\^/, '\\^');
		text = `${text.replace(/!$/, '\\!')}[${inner}](${addressText(run.href)})`;
		at = end;
	}
	return text;
}

function marked({ text, em, strong }: TextRun, style: Style, isLineStart: boolean): string {
	const sign = (em ? style : '') + (strong && style !== '' ? '**' : '');
	return sign + escaped(text, isLineStart && sign === '') + [...sign].reverse().join('');
}

/** Puts a backslash before all that Markdown would take for a mark. */
function escaped(text: string, isLineStart: boolean): string {
	const inner = text
		.replace(/[\\`*[\]<>]/g, '\\$&')
		.replace(/(?<=\\\])\(/g, '\\(')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?\w+;)/g, '\\&');
	if (!isLineStart) return inner;
	return inner.replace(/^[#+\-=~|:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

function addressText(href: string): string {
	return href.replace(/[\\()<>[\]*_`]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** True if a story may hold a text, and it reads as the runs that were meant. */
function isReadAs(text: string, { type, items }: TextBlock): boolean {
	let isSound = true;
	const { blocks } = readMarkdown(text, (code) => {
		if (code !== 268) isSound = false;
	});
	const [block] = blocks;
	if (!isSound || blocks.length !== 1 || block?.type !== type) return false;
	const read = block.type === 'p' ? [block.children] : block.items;
	return JSON.stringify(read.map((one) => plain(runsOf(one)))) === JSON.stringify(items.map(plain));
}

/** Runs with their fields in one order, so that JSON can compare them. */
function plain(runs: readonly TextRun[]): unknown[] {
	return runs.map(({ text, em, strong, href, br }) => [
		text,
		em === true,
		strong === true,
		href ?? '',
		br === true
	]);
}
