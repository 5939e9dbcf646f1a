import * as v from 'valibot';
import { line, number, sourceOrId } from './fields.ts';
import { numberFormat } from './number-format.ts';

export const counter = v.pipe(
	v.strictObject({
		value: v.pipe(number, v.description('the number to count to'), v.examples([150000])),
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
