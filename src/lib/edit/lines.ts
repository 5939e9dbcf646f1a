/** The break between the lines of a text: Windows' if it has any. */
export const lineBreakOf = (text: string): '\n' | '\r\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/** The offset at which the line of an offset begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The offset at which the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	if (end === -1) return text.length;
	return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** The offset at which the next line begins; the end of the text on its last line. */
export function nextLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end + 1;
}

/** How many characters stand before an offset on its line. */
export const columnAt = (text: string, at: number): number => at - lineStart(text, at);

/** True where only white space stands before an offset on its line. */
export const isFirst = (text: string, at: number): boolean =>
	/^\s*$/.test(text.slice(lineStart(text, at), at));

/** Moves lines to the right, or to the left where the number is negative. Empty lines stay empty. */
export function indented(lines: string, by: number): string {
	if (by === 0) return lines;
	if (by < 0) return lines.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
	return lines.replace(/^(?=[^\r\n])/gm, () => ' '.repeat(by));
}
