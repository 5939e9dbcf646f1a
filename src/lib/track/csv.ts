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
		if (columns.includes('timestamp') && columns.includes('position')) return { separator, columns };
	}
	return undefined;
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
