import * as v from 'valibot';
import { line, number, sourceOrId, text } from './fields.ts';
import { numberFormat } from './number-format.ts';

/** The most rows of a chart. More belong into a picture made elsewhere. */
export const MOST_ROWS = 500;

const column = (what: string, example: string) =>
	v.pipe(line, v.description(`the column of the rows that ${what}`), v.examples([example]));

/** The path of a CSV file beside the story, never above its folder. */
export const SHEET_PATH = /^(?!.*\.\.)[^\s/:\\?#][^:\\?#]*\.(?:csv|tsv)$/;

/** How a layout of categories finds its way in the rows. */
const categories = {
	x: column('names what is counted', 'year'),
	y: column('holds the number', 'flights'),
	series: v.optional(column('tells several numbers of one name apart', 'airline')),
	key: v.optional(column('names the same thing in two charts that follow each other', 'id')),
	unit: v.optional(
		v.pipe(line, v.description('follows each number when it is read out'), v.examples(['roubles']))
	),
	format: v.optional(numberFormat)
};

const bars = v.pipe(
	v.strictObject({
		...categories,
		arrange: v.optional(
			v.pipe(
				v.picklist(['grouped', 'stacked']),
				v.description('several series stand side by side (grouped) or on top of each other (stacked)'),
				v.examples(['stacked'])
			)
		),
		horizontal: v.optional(
			v.pipe(
				v.boolean(),
				v.description('true where bars lie, each under its name: for long names'),
				v.examples([true])
			)
		),
		baseline: v.optional(
			v.pipe(number, v.description('the number from which bars go; 0 if left out'), v.examples([0]))
		)
	}),
	v.title('Layout of bars'),
	v.description('a bar for each row'),
	v.examples([{ x: 'year', y: 'flights' }])
);

const units = v.pipe(
	v.strictObject({
		...categories,
		per: v.optional(
			v.pipe(
				number,
				v.minValue(0),
				v.description('how many one unit stands for; 1 if left out'),
				v.examples([10])
			)
		),
		total: v.optional(
			v.pipe(
				number,
				v.minValue(0),
				v.description(
					'the whole of which each number is a part: 100 for per cents; the rest is drawn quietly'
				),
				v.examples([100])
			)
		),
		shape: v.optional(
			v.pipe(v.picklist(['dot', 'square']), v.description('what a unit looks like'), v.examples(['square']))
		),
		columns: v.optional(
			v.pipe(number, v.minValue(1), v.description('units in a row of each name'), v.examples([10]))
		)
	}),
	v.title('Layout of units'),
	v.description('a dot for each one, or for each so many'),
	v.examples([{ x: 'month', y: 'men' }])
);

const timeline = v.pipe(
	v.strictObject({
		start: column('holds the date, or the first one: 2019, 2019-03 or 2019-03-22', 'from'),
		end: v.optional(column('holds the last date; without one the event is a point', 'to')),
		name: column('says what happened', 'what'),
		lane: v.optional(column('tells several lanes apart', 'who')),
		certainty: v.optional(column('says how sure it is: tracked, reported or inferred', 'known')),
		key: v.optional(column('names the same thing in two charts that follow each other', 'id'))
	}),
	v.title('Timeline'),
	v.description('points and spans in lanes of dates; a date that is known roughly has open ends'),
	v.examples([{ start: 'from', end: 'to', name: 'what' }])
);

/** The layouts of a chart, by the field that tells them apart. */
export const chartLayouts = {
	bars: v.optional(bars),
	units: v.optional(units),
	timeline: v.optional(timeline)
};

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
	v.description('rows, and how they are drawn: "bars", "units" or "timeline"')
);
