import { SEPARATORS, splitCsv, withoutEmptyEnd, type Separator } from '../csv/index.ts';

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
		const hasPlaces = ['latitude', 'longitude'].every((name) => columns.includes(name));
		if (columns.includes('timestamp') && (columns.includes('position') || hasPlaces))
			return { separator, columns };
	}
	return undefined;
}

/**
 * A line that a program took for one field, `"1783940888,""47.45,8.55"",1200";;`, as it was before. Any other line stays as
 * it is.
 */
export function unwrapped(line: string): string {
	if (!line.startsWith('"')) return line;
	const [first = '', ...more] = withoutEmptyEnd(splitCsv(line, ';'));
	return more.length === 0 && /[,;\t]/.test(first) ? first : line;
}

/** Digits in groups of three: `1.200`, `1,200`, `1 200`. */
const GROUPED = /^[+-]?\d{1,3}(?:[.,'’\s]\d{3})+$/;

/** The number in a field that holds whole numbers only: a sign before three digits groups thousands, and is no decimal one. */
export const wholeNumber = (text = ''): string => (GROUPED.test(text) ? text.replace(/[.,'’\s]/g, '') : text);

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
