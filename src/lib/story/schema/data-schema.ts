import * as v from 'valibot';
import { line, sourceOrId, text } from './fields.ts';

interface Example {
	alt: string;
	note: string;
	columns: Record<string, string>;
}

/**
 * What a chart and a data layer say of their numbers, besides a title.
 *
 * @param what `chart` or `layer`
 * @param table which table has its columns
 */
export const ofNumbers = (what: string, table: string, example: Example) => ({
	alt: v.pipe(
		text,
		v.description(`the ${what} in a sentence, for those who do not see it`),
		v.examples([example.alt])
	),
	source: sourceOrId,
	note: v.optional(
		v.pipe(text, v.description('what readers should know of the numbers'), v.examples([example.note]))
	),
	columns: v.optional(
		v.pipe(
			v.record(line, line),
			v.description(`how ${table} heads its columns, where not by their names`),
			v.examples([example.columns])
		)
	)
});
