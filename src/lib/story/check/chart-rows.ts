import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryChart } from '../schema/chart-data.ts';
import { MOST_ROWS } from '../schema/rows-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { readNumbers } from './sheet-numbers.ts';
import type { ChartRow } from './sheet.ts';
import type { Sheets } from './sheets.ts';

/** The rows of a chart. */
export interface ChartRows {
	columns: string[];
	rows: readonly ChartRow[];
	/** Those of the file that holds the rows. */
	diagnostics: Diagnostics;
}

/**
 * Finds the rows of a chart or of a layer.
 *
 * @param columns.numbers the columns of its numbers
 * @param columns.places a column of numbers, if all in it are
 * @param most rows that a file may hold
 * @returns undefined where they are in a file that is not there, or not known
 */
export function rowsOf(
	chart: Cursor,
	{ numbers, places }: { numbers: readonly string[]; places?: string },
	sheets: Sheets,
	diagnostics: Diagnostics,
	most = MOST_ROWS
): ChartRows | undefined {
	const cursor = chart.get('rows');
	if (cursor.text === undefined) {
		const rows = cursor.items();
		const columns = [...new Set(rows.flatMap((row) => row.entries().map(([name]) => name)))];
		return { columns, rows, diagnostics };
	}
	const sheet = sheets.at(cursor, most, diagnostics);
	if (!sheet) return undefined;
	const columns = places !== undefined && areNumbers(sheet.rows, places) ? [...numbers, places] : numbers;
	const read = (rows: readonly ChartRow[], column: string) => withNumbers(rows, column, sheet.diagnostics);
	return { ...sheet, rows: columns.reduce(read, sheet.rows) };
}

function areNumbers(rows: readonly ChartRow[], column: string): boolean {
	const texts = rows.flatMap((row) => row.get(column).text ?? []);
	return readNumbers(texts).every((number) => number !== undefined);
}

/** Rows of texts, with numbers in one column. What is none stays text. */
function withNumbers(rows: readonly ChartRow[], column: string, diagnostics: Diagnostics): ChartRow[] {
	const numbers = readNumbers(rows.map((row) => row.get(column).text ?? ''));
	return rows.map((row, index) => {
		const { range, text } = row.get(column);
		const number = numbers[index];
		if (number === undefined) return row;
		if (typeof number === 'object') {
			const [first, second] = number.readings;
			diagnostics.add(339, range, { column, value: text!, first, second });
		}
		const cell = { value: number, text: undefined, range };
		return { range: row.range, get: (name) => (name === column ? cell : row.get(name)) };
	});
}

/** The rows of a file as data, with the columns that a chart uses. */
export function dataOf(rows: readonly ChartRow[], columns: readonly string[]): StoryChart['rows'] {
	return rows.map((row) =>
		Object.fromEntries(
			columns.flatMap((column) => {
				const { value } = row.get(column);
				return value === undefined ? [] : [[column, value as string | number]];
			})
		)
	);
}
