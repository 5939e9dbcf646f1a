/** The separator of the fields of a line: the comma of RFC 4180, or what spreadsheets write in its place. */
export type Separator = ',' | ';' | '\t';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/** The head of a Flightradar24 CSV, and what separates its fields. */
export interface CsvHead {
	separator: Separator;
	/** The names of the columns, in small letters. */
	columns: string[];
}

/** The head of a Flightradar24 CSV, if the line is one. */
export function headOf(line: string): CsvHead | undefined {
	for (const separator of SEPARATORS) {
		const columns = withoutEmptyEnd(splitCsv(line, separator)).map((name) => name.toLowerCase());
		if (columns.includes('timestamp') && columns.includes('position')) return { separator, columns };
	}
	return undefined;
}

/** The fields of a line of CSV (RFC 4180), without their quotation marks and the blanks around them. */
export function splitCsv(line: string, separator: Separator): string[] {
	const fields: string[] = [];
	let field = '';
	let isQuoted = false;
	for (let at = 0; at < line.length; at++) {
		const character = line.charAt(at);
		if (character === '"') {
			if (isQuoted && line.charAt(at + 1) === '"') field += line.charAt(at++);
			else isQuoted = !isQuoted;
		} else if (character === separator && !isQuoted) {
			fields.push(field.trim());
			field = '';
		} else field += character;
	}
	return [...fields, field.trim()];
}

/** A line's fields without the empty ones at its end, with which spreadsheets fill rows up. */
export function withoutEmptyEnd(fields: readonly string[]): string[] {
	return fields.slice(0, fields.findLastIndex((field) => field !== '') + 1);
}

/** The text of a number with a decimal point. A comma is a decimal comma where it does not separate fields. */
export const withPoint = (text: string, separator: Separator): string =>
	separator !== ',' && /^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;

/** The two numbers of a position such as `47.45,8.55`, or with decimal commas `47,45; 8,55`; as texts, as many as there are. */
export function splitPosition(text: string, separator: Separator): string[] {
	const [, lat, lon] = /^([+-]?\d+,\d+)[\s;,]\s*([+-]?\d+,\d+)$/.exec(text) ?? [];
	if (separator !== ',' && lat !== undefined && lon !== undefined)
		return [withPoint(lat, separator), withPoint(lon, separator)];
	return text.split(/[,;]/).map((part) => part.trim());
}
