import * as v from 'valibot';
import { chartLayouts } from './chart-layouts-schema.ts';
import { ofNumbers } from './data-schema.ts';
import { line } from './fields.ts';
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
		...ofNumbers('chart', 'the table under the chart', {
			alt: 'Two bars: 150,000 and 220,000 roubles.',
			note: 'Rounded.',
			columns: { flights: 'Flights a year' }
		}),
		...chartLayouts,
		rows: rowsOf(MOST_ROWS, ['flights.csv', [{ year: '2018', flights: 12 }]])
	}),
	v.title('Chart'),
	v.description('rows, and how they are drawn: "bars", "units", "lines", "dots", "timeline" or "profile"')
);
