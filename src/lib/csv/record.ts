/** What separates the fields of a record: the comma of RFC 4180, or what spreadsheets write in its place. */
export type Separator = ',' | ';' | '\t' | '|';

export const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/** A field of a CSV. */
export interface CsvField {
	/** Its text, without its quotation marks and the blanks around it. */
	text: string;
	/** Where it begins and ends in the file, with its quotation marks. */
	start: number;
	end: number;
	/** Where a quotation mark opens that nothing closes. */
	open?: number;
}

/**
 * Reads a record of a CSV (RFC 4180): to the end of its line, or beyond that where a field in quotation marks goes on. A
 * quotation mark inside a field without them stands for itself.
 *
 * @param from where the record begins
 * @returns its fields, and where the next record begins
 */
export function readRecord(
	text: string,
	from: number,
	separator: Separator
): { fields: CsvField[]; next: number } {
	const fields: CsvField[] = [];
	let at = from;
	for (;;) {
		const { field, next } = readField(text, at, separator);
		fields.push(field);
		at = next + 1;
		if (text.charAt(next) === separator) continue;
		return { fields, next: text.startsWith('\r\n', next) ? at + 1 : at };
	}
}

/** Reads a field, and finds the sign after it: a separator, the end of a line, or that of the text. */
function readField(text: string, from: number, separator: Separator): { field: CsvField; next: number } {
	let value = '';
	let open: number | undefined;
	let next = from;
	for (; next < text.length; next++) {
		const sign = text.charAt(next);
		if (open !== undefined) {
			if (sign !== '"') value += sign;
			else if (text.charAt(next + 1) === '"') value += text.charAt(next++);
			else open = undefined;
		} else if (sign === '"' && value.trim() === '') open = next;
		else if (sign === separator || sign === '\n' || sign === '\r') break;
		else value += sign;
	}
	const written = text.slice(from, next);
	const start = from + written.length - written.trimStart().length;
	const end = Math.max(start, from + written.trimEnd().length);
	return { field: { text: value.trim(), start, end, ...(open !== undefined && { open }) }, next };
}

/** The fields of a line of CSV, without their quotation marks and the blanks around them. */
export const splitCsv = (line: string, separator: Separator): string[] =>
	readRecord(line, 0, separator).fields.map(({ text }) => text);

/** A line's fields without the empty ones at its end, with which spreadsheets fill rows up. */
export function withoutEmptyEnd(fields: readonly string[]): string[] {
	return fields.slice(0, fields.findLastIndex((field) => field !== '') + 1);
}
