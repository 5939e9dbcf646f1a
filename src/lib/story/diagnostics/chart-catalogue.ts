import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about charts. */
export const chartCatalogue = {
	291: { severity: 'error', message: 'no row has a column "{column}"', fix: '{hint}' },
	292: {
		severity: 'error',
		message: 'the row "{name}" stands here again; the first is on line {line}',
		fix: 'Remove one, or tell them apart by "series" or "key".'
	},
	293: {
		severity: 'error',
		message: '"{value}" in the column "{column}" is not a number',
		fix: 'Write the number alone, as in 1500.5; leave the field out where nothing is known.'
	},
	294: { severity: 'error', message: 'nothing in the chart is called "{name}"', fix: '{hint}' },
	295: {
		severity: 'error',
		message: 'this chart has {what}',
		fix: 'Give it one of {layouts}.'
	},
	296: {
		severity: 'error',
		message: 'this step highlights something, and shows no chart',
		fix: 'Add "chart", or remove "highlighted".'
	},
	297: {
		severity: 'error',
		message: '"{value}" in the column "{column}" is not a date',
		fix: 'Write a year, a month or a day: 2019, 2019-03 or 2019-03-22.'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
