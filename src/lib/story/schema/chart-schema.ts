import * as v from 'valibot';
import { chartLayouts } from './chart-layouts-schema.ts';
import { line, sourceOrId, text } from './fields.ts';
import { MOST_ROWS, rowsOf } from './rows-schema.ts';

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
		rows: rowsOf(MOST_ROWS, ['flights.csv', [{ year: '2018', flights: 12 }]])
	}),
	v.title('Chart'),
	v.description('rows, and how they are drawn: "bars", "units", "lines", "dots", "timeline" or "profile"')
);
