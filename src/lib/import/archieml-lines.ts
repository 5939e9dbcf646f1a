/** What a line of ArchieML may be; the open list or record decides which it is. */
export interface Line {
	/** `:end`, `:skip`, `:endskip`, `:ignore` */
	command?: 'end' | 'skip' | 'endskip' | 'ignore';
	/** `key: value` */
	pair?: { key: string; value: string };
	/** `* value` */
	item?: string;
	/** `[key]`, `{key}`, `[.+key]`, and the empty ones that close. */
	scope?: { isList: boolean; flags: string; key: string };
}

/** ArchieML's white space; a key holds neither that nor brackets, braces, colons and backslashes. */
const SPACE = '\\u0000\\u0009-\\u000D\\u0020\\u00A0\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF';
const KEY = `[^${SPACE}\\[\\]{}:\\\\]`;

const COMMAND = /^\s*:[ \t]*(endskip|ignore|skip|end)/i;
const PAIR = new RegExp(`^\\s*(${KEY}+)[ \\t]*:[ \\t]*(.*)$`);
const ITEM = /^\s*\*[ \t]*(.*)$/;
/** A key does not start with a flag; otherwise a line full of flags would take the square of its length. */
const SCOPE = new RegExp(`^\\s*([[{])[ \\t]*([+.]*)[ \\t]*((?:(?![+.])${KEY}+)?)[ \\t]*[\\]}]`);

/** Reads what a line may be. */
export function readLine(line: string): Line {
	const command = COMMAND.exec(line)?.[1]?.toLowerCase() as Line['command'];
	const [, key, value = ''] = PAIR.exec(line) ?? [];
	const item = ITEM.exec(line)?.[1];
	const [, open, flags = '', name = ''] = SCOPE.exec(line) ?? [];
	return {
		...(command && { command }),
		...(key !== undefined && { pair: { key, value } }),
		...(item !== undefined && { item }),
		...(open !== undefined && { scope: { isList: open === '[', flags, key: name } })
	};
}
