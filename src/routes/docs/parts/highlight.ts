/** What a piece of code is, as far as it is shown. */
export type Tone = 'plain' | 'comment' | 'string' | 'word' | 'tag';

export interface Token {
	tone: Tone;
	text: string;
}

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|<!--[\s\S]*?-->/.source;
const HASH = /(?:^|(?<=\s))#[^\n]*/.source;
const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/.source;
const TAG = /<\/?[a-zA-Z][\w.:-]*|(?<!=)\/?>/.source;
const BLOCK = /\{[#:/@][a-z]+(?: if)?/.source;
const WORD =
	/(?<![.\w$-])(?:import|from|export|default|const|let|type|interface|function|return|if|else|async|await|new|for|of|in|as|true|false|null|undefined)\b(?!\s*[:=-])/
		.source;

/** In what order the parts of a language are looked for. */
const LANGUAGES: Record<string, [Tone, string][]> = {
	svelte: [
		['comment', COMMENT],
		['tag', BLOCK],
		['string', STRING],
		['tag', TAG],
		['word', WORD]
	],
	ts: [
		['comment', COMMENT],
		['string', STRING],
		['word', WORD]
	],
	css: [
		['comment', /\/\*[\s\S]*?\*\//.source],
		['string', STRING],
		['word', /--[\w-]+/.source]
	],
	yaml: [
		['comment', HASH],
		['string', STRING],
		['word', /(?:^|(?<=[\s{,-]))[\w-]+(?=:(?:\s|$))/.source]
	],
	sh: [['comment', HASH]]
};

const ALIASES: Record<string, string> = { html: 'svelte', js: 'ts', json: 'ts', bash: 'sh' };

/** Splits code into pieces to be set in different tones; together they are the code. A language it does not know is plain. */
export function highlight(code: string, lang: string): Token[] {
	const rules = LANGUAGES[ALIASES[lang] ?? lang];
	if (!rules) return [{ tone: 'plain', text: code }];
	const pattern = new RegExp(rules.map(([, rule]) => `(${rule})`).join('|'), 'gm');
	const tokens: Token[] = [];
	let at = 0;
	for (const match of code.matchAll(pattern)) {
		if (match.index > at) tokens.push({ tone: 'plain', text: code.slice(at, match.index) });
		const group = match.slice(1).findIndex((text) => text !== undefined);
		tokens.push({ tone: rules[group]?.[0] ?? 'plain', text: match[0] });
		at = match.index + match[0].length;
	}
	if (at < code.length) tokens.push({ tone: 'plain', text: code.slice(at) });
	return tokens;
}
