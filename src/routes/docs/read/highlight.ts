import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import css from 'shiki/langs/css.mjs';
import html from 'shiki/langs/html.mjs';
import json from 'shiki/langs/json.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import svelte from 'shiki/langs/svelte.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import type { Block, HighlightedCode, Token, Tone } from '../types.ts';

/** Gives each kind of token the name of a variable for its colour; the page needs the names alone. */
const theme = createCssVariablesTheme({ name: 'tones', variablePrefix: '--tone-' });

const highlighter = createHighlighterCoreSync({
	themes: [theme],
	langs: [css, html, json, shell, svelte, typescript, yaml],
	engine: createJavaScriptRegexEngine()
});

/** The tones that the page shows, by the names of shiki's colours; all others are plain. */
const TONES: Record<string, Tone | undefined> = {
	comment: 'comment',
	constant: 'constant',
	function: 'function',
	keyword: 'keyword',
	string: 'string',
	'string-expression': 'string'
};

/** Colours the code of blocks. This runs when the site is built: the browser gets pieces of text and their tones. */
export const highlightBlocks = (blocks: readonly Block[]): Block<HighlightedCode>[] =>
	blocks.map(highlightBlock);

function highlightBlock(block: Block): Block<HighlightedCode> {
	switch (block.kind) {
		case 'code':
			return { ...block, code: highlight(block.code, block.lang) };
		case 'example':
			return { ...block, code: highlight(block.code, 'svelte') };
		case 'types':
			return {
				...block,
				types: block.types.map(({ name, code }) => ({ name, code: highlight(code, 'ts') }))
			};
		case 'list':
			return { ...block, items: block.items.map(highlightBlocks) };
		case 'quote':
			return { ...block, children: highlightBlocks(block.children) };
		default:
			return block;
	}
}

/** Splits code into tokens, which together are the code. Code in an unknown language is one plain token. */
export function highlight(code: string, lang: string): Token[] {
	if (!highlighter.getLoadedLanguages().includes(lang)) return [code];
	const lines = highlighter.codeToTokensBase(code, { lang, theme: 'tones' });
	const tokens: Token[] = [];
	for (const [i, line] of lines.entries()) {
		if (i > 0) append(tokens, undefined, '\n');
		for (const { content, color } of line) append(tokens, toneOf(color), content);
	}
	return tokens;
}

function toneOf(color = ''): Tone | undefined {
	const [, name = ''] = /^var\(--tone-token-(.+)\)$/.exec(color) ?? [];
	return TONES[name];
}

/** Adds a piece of code, to the last token if that has the same tone: white space takes any tone. */
function append(tokens: Token[], tone: Tone | undefined, text: string): void {
	const last = tokens.at(-1);
	if (last === undefined) tokens.push(tone ? [tone, text] : text);
	else if (typeof last === 'string' && (!tone || !text.trim())) tokens[tokens.length - 1] = last + text;
	else if (typeof last !== 'string' && (last[0] === tone || !text.trim())) last[1] += text;
	else tokens.push(tone ? [tone, text] : text);
}
