import * as v from 'valibot';
import { line, number } from './fields.ts';

/** The most rows of a chart. More belong into a picture made elsewhere. */
export const MOST_ROWS = 500;

/** The most rows of a data layer: the page has a table of them. */
export const MOST_LAYER_ROWS = 4000;

/** The path of a CSV file beside the story, never above its folder. */
export const SHEET_PATH = /^(?!.*\.\.)[^\s/:\\?#][^:\\?#]*\.(?:csv|tsv)$/;

type Row = Record<string, string | number>;

/** Rows in the story, or in a CSV file beside it. */
export const rowsOf = (most: number, examples: [file: string, rows: Row[]]) => {
	const [file, rows] = examples;
	const row = v.pipe(
		v.record(line, v.union([v.string(), number])),
		v.title('Row'),
		v.description('values by the names of their columns'),
		v.examples(rows.slice(0, 1))
	);
	return v.pipe(
		v.union([
			v.pipe(
				v.array(row),
				v.minLength(1),
				v.maxLength(most),
				v.description('the data, a row for each'),
				v.examples([rows])
			),
			v.pipe(
				v.string(),
				v.regex(SHEET_PATH),
				v.title('Rows file'),
				v.description('a CSV file beside the story, whose first line names the columns'),
				v.examples([file])
			)
		]),
		v.description('the data: a row for each, or the name of a CSV file beside the story'),
		v.examples([file, rows])
	);
};
