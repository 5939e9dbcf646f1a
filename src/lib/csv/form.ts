import { readRecord, SEPARATORS, type Separator } from './record.ts';

/** How a CSV is written. */
export interface CsvForm {
	/** Where its records begin. */
	start: number;
	separator: Separator;
}

/** Excel understands a first line that names the separator, and so some programs write it. */
const NAMED_SEPARATOR = /^sep=.\r?\n/i;

/** Finds how a CSV is written: its separator is that of most fields in the first two lines. */
export function csvForm(text: string): CsvForm {
	const start = NAMED_SEPARATOR.exec(text)?.[0].length ?? 0;
	const widths = SEPARATORS.map((separator) => {
		const head = readRecord(text, start, separator);
		const first = readRecord(text, head.next, separator);
		return [separator, Math.min(head.fields.length, first.fields.length), head.fields.length] as const;
	});
	const [separator] = widths.reduce((most, one) => ((one[1] - most[1] || one[2] - most[2]) > 0 ? one : most));
	return { start, separator };
}
