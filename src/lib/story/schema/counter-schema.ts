import * as v from 'valibot';
import { id, line, number, sourceOrId } from './fields.ts';
import { numberFormat } from './number-format.ts';

/** The number of a row of a chart. */
const numberOfChart = v.pipe(
	v.strictObject({
		chart: v.pipe(id, v.description('the id of a chart that the step shows'), v.examples(['pay'])),
		row: v.pipe(
			line,
			v.description('the row whose number it is, by its key, its name or its place on the axis'),
			v.examples(['2018'])
		),
		series: v.optional(
			v.pipe(
				line,
				v.description('the series of the row, where several rows have that name'),
				v.examples(['Rosneft'])
			)
		)
	}),
	v.title('Number of a chart'),
	v.description('the number of a row of a chart: while the step is read both tell the same number'),
	v.examples([{ chart: 'pay', row: '2018' }])
);

export const counter = v.pipe(
	v.strictObject({
		value: v.pipe(
			v.union([v.pipe(number, v.description('the number to count to'), v.examples([150000])), numberOfChart]),
			v.description('the number to count to, or the row of a chart whose number it is'),
			v.examples([150000])
		),
		label: v.pipe(line, v.description('what is counted'), v.examples(['roubles a month'])),
		source: sourceOrId,
		prefix: v.optional(
			v.pipe(
				v.string(),
				v.maxLength(40),
				v.description('stands right before the number; write the space, if there is one'),
				v.examples(['US$'])
			)
		),
		suffix: v.optional(
			v.pipe(
				v.string(),
				v.maxLength(40),
				v.description('stands right after the number; write the space, if there is one'),
				v.examples([' km²'])
			)
		),
		from: v.optional(
			v.pipe(number, v.description('where the counting starts; 0 if left out'), v.examples([0]))
		),
		format: v.optional(numberFormat)
	}),
	v.title('Counter'),
	v.description('a number that counts up when it is seen; it needs a source'),
	v.examples([{ value: 150000, label: 'roubles a month', source: 'meduza' }])
);
