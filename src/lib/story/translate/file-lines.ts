import type { Pair, ParsedNode } from 'yaml';

/** A field of a parsed map. */
export type Field = Pair<ParsedNode, ParsedNode | null>;

/** The break between the lines of a text: Windows' if it has any. */
export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The offset at which the last line of a field ends, before the line break. */
export function lineEndOf(text: string, { key, value }: Field): number {
	const end = value?.range[1] || key.range[1];
	const last = text.slice(0, end).trimEnd().length;
	const lineBreak = /\r?\n/.exec(text.slice(last));
	return lineBreak ? last + lineBreak.index : text.length;
}
