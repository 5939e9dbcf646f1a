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
	},
	302: {
		severity: 'error',
		message: '"{field}" needs "{other}" beside it',
		fix: 'Add "{other}", or remove "{field}".'
	},
	303: {
		severity: 'error',
		message: '"{value}" in the column "{column}" is not a moment',
		fix: 'Write day and time with the time zone: 2019-03-22T16:05Z, or 2019-03-22T16:05+03:00.'
	},
	335: {
		severity: 'error',
		message: '"{value}" is not a CSV file beside the story',
		fix: 'Save the sheet as CSV next to the story and write its path from there: data/flights.csv.'
	},
	336: {
		severity: 'error',
		message: 'this row has {count} fields, and the first line names {columns} columns',
		fix: 'Put a text that holds the separator into "quotation marks"; leave a field empty where nothing is known.'
	},
	337: {
		severity: 'error',
		message: 'the column "{column}" stands here again',
		fix: 'Give each column a name of its own.'
	},
	338: {
		severity: 'error',
		message: 'the quotation mark that opens here is never closed',
		fix: 'Close it at the end of its field; inside a field write it twice.'
	},
	339: {
		severity: 'error',
		message: '"{value}" in the column "{column}" may be {first} or {second}',
		fix: 'Write the numbers without a sign between thousands, and not with three decimals.'
	},
	347: {
		severity: 'error',
		message: 'this number is of the chart "{id}", which its step does not show',
		fix: 'Add "chart: {id}" or "cardCharts: [{id}]" to the step, or write the number itself.'
	},
	348: {
		severity: 'error',
		message: 'a chart with "{layout}" has no number that a counter can tell',
		fix: 'Take it of a chart with one of {layouts}, or write the number itself.'
	},
	349: {
		severity: 'error',
		message: 'the row "{name}" has no number',
		fix: 'Name a row that has one, or write the number itself.'
	},
	350: {
		severity: 'error',
		message: 'another number of this step is of the same row',
		fix: 'Keep one of them: a chart can tell one number of a row at a time.'
	},
	351: {
		severity: 'error',
		message: 'several rows are called "{name}"',
		fix: 'Add "series" beside "row", or give the chart a "key" and name the row by it.'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
