import * as v from 'valibot';
import { chartLayouts } from './chart-layouts-schema.ts';
import { line, number, sourceOrId, text } from './fields.ts';

/** The most rows of a chart. More belong into a picture made elsewhere. */
export const MOST_ROWS = 500;

/** The path of a CSV file beside the story, never above its folder. */
export const SHEET_PATH = /^(?!.*\.\.)[^\s/:\\?#][^:\\?#]*\.(?:csv|tsv)$/;

const row = v.pipe(
	v.record(line, v.union([v.string(), number])),
	v.title('Row'),
	v.description('values by the names of their columns'),
	v.examples([{ year: '2018', flights: 12 }])
);

export const chart = v.pipe(
	v.strictObject({
		title: v.pipe(line, v.description('what the chart shows'), v.examples(['A hundred became twenty'])),
		subtitle: v.optional(
			v.pipe(
				line,
				v.description('what is measured, in which unit, when and where'),
				v.examples(['Roubles a month'])
			)
		),
		alt: v.pipe(
			text,
			v.description('the chart in a sentence, for those who do not see it'),
			v.examples(['Two bars: 150,000 and 220,000 roubles.'])
		),
		source: sourceOrId,
		note: v.optional(
			v.pipe(text, v.description('what readers should know of the numbers'), v.examples(['Rounded.']))
		),
		columns: v.optional(
			v.pipe(
				v.record(line, line),
				v.description('how the table under the chart heads its columns, where not by their names'),
				v.examples([{ flights: 'Flights a year' }])
			)
		),
		...chartLayouts,
		rows: v.pipe(
			v.union([
				v.pipe(
					v.array(row),
					v.minLength(1),
					v.maxLength(MOST_ROWS),
					v.description('the data, a row for each'),
					v.examples([[{ year: '2018', flights: 12 }]])
				),
				v.pipe(
					v.string(),
					v.regex(SHEET_PATH),
					v.title('Rows file'),
					v.description('a CSV file beside the story, whose first line names the columns'),
					v.examples(['flights.csv'])
				)
			]),
			v.description('the data: a row for each, or the name of a CSV file beside the story'),
			v.examples(['flights.csv', [{ year: '2018', flights: 12 }]])
		)
	}),
	v.title('Chart'),
	v.description('rows, and how they are drawn: "bars", "units", "lines", "dots", "timeline" or "profile"')
);
