/** Brackets within brackets; a configuration has about six. Deeper ones exhaust the parser's stack. */
const DEEPEST = 200;

/** Where a file is nested deeper than anyone writes by hand. */
export class TooDeep extends Error {
	readonly line: number;

	constructor(line: number) {
		super('nested too deeply');
		this.line = line;
	}
}

/** Strings, templates and comments; a string ends with its line at the latest. */
const PIECE =
	/"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?|\/\/.*|\/\*[^]*?(?:\*\/|$)|[[\](){}]/g;

/**
 * A script without its comments, every other character in its place: the parser takes a time that grows with the square
 * of their number.
 *
 * @throws {TooDeep}
 */
export function withoutComments(script: string): string {
	let depth = 0;
	return script.replace(PIECE, (piece: string, offset: number) => {
		if (piece.startsWith('//') || piece.startsWith('/*')) return piece.replace(/[^\n\r\u2028\u2029]/g, ' ');
		if (piece.length > 1) return piece;
		if ('[({'.includes(piece)) depth++;
		else if ('])}'.includes(piece)) depth--;
		if (depth > DEEPEST) throw new TooDeep(lineOf(script, offset));
		return piece;
	});
}

/** The line of an offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}
