import { readRecord, SEPARATORS, type Separator } from '../../csv/index.ts';
import type { Operation } from '../../edit/index.ts';
import { idFor, idsAt } from './new-parts.ts';
import { showPicture } from './step-picture.ts';

/** A value of a table: a number where the file writes one that can be read in one way only. */
export type Value = string | number;

/** A table as a spreadsheet saves it. */
export interface Sheet {
	columns: string[];
	rows: Record<string, Value>[];
}

/** Reads a CSV: the names of columns, then a row on each line. Undefined where there are no rows. */
export function readSheet(text: string): Sheet | undefined {
	const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const line = source.slice(0, source.indexOf('\n'));
	const counts = SEPARATORS.map((sign) => [sign, line.split(sign).length] as const);
	const [separator] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
	const [head = [], ...lines] = recordsOf(source, separator);
	const columns = head.filter((name, index) => name !== '' && head.indexOf(name) === index);
	const rows = lines
		.filter((fields) => fields.some((field) => field !== ''))
		.map((fields) =>
			Object.fromEntries(
				columns.flatMap((name) => {
					const field = fields[head.indexOf(name)] ?? '';
					return field === '' ? [] : [[name, valueOf(field, separator)]];
				})
			)
		);
	return rows.length > 0 ? { columns, rows } : undefined;
}

/** The fields of each line; one in quotation marks may hold separators and ends of lines. */
function recordsOf(text: string, separator: Separator): string[][] {
	const records: string[][] = [];
	for (let at = 0; at < text.length;) {
		const { fields, next } = readRecord(text, at, separator);
		records.push(fields.map((field) => field.text));
		at = next;
	}
	return records;
}

function valueOf(text: string, separator: Separator): Value {
	const decimal = separator === ',' ? text : text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
	return /^[+-]?\d+(\.\d+)?$/.test(decimal) && !/^[+-]?0\d/.test(decimal) ? Number(decimal) : text;
}

/** Layouts, with the columns that each asks for. */
export const LAYOUTS = {
	bars: { name: 'Bars', needs: ['x', 'y'], may: ['series'] },
	units: { name: 'A dot for each', needs: ['x', 'y'], may: ['series'] },
	lines: { name: 'Lines', needs: ['x', 'y'], may: ['series'] },
	dots: { name: 'Dots', needs: ['x', 'y'], may: ['series'] },
	timeline: { name: 'Timeline', needs: ['start', 'name'], may: ['end', 'lane'] }
} as const;

export type Layout = keyof typeof LAYOUTS;

/** What a column is for, in words. */
export const ROLES = {
	x: 'Names, or places along the chart',
	y: 'Numbers',
	series: 'Tells several numbers of one name apart',
	start: 'Date, or the first one',
	end: 'Last date',
	name: 'What happened',
	lane: 'Lane'
} as const;

export type Role = keyof typeof ROLES;

/** What a person says of a table that becomes a chart. */
export interface ChartPlan {
	sheet: Sheet;
	layout: Layout;
	/** The column for each role. */
	columns: Partial<Record<Role, string>>;
	title: string;
	alt: string;
	/** The id of a source, or what it is called. */
	source: string;
}

/** The rows that can be drawn: those that have what the layout needs, and a number where it needs one. */
export function rowsFor({
	sheet,
	layout,
	columns
}: Pick<ChartPlan, 'sheet' | 'layout' | 'columns'>): Sheet['rows'] {
	const used = new Set(Object.values(columns).filter((name) => name !== ''));
	const isComplete = (row: Record<string, Value>): boolean =>
		LAYOUTS[layout].needs.every((role) => {
			const value = row[columns[role] ?? ''];
			return role === 'y' ? typeof value === 'number' : value !== undefined;
		});
	// What names something is a text, also a year.
	const isNumber = (name: string): boolean => name === columns.y;
	return sheet.rows.filter(isComplete).map((row) =>
		Object.fromEntries(
			[...used].flatMap((name) => {
				const value = row[name];
				return value === undefined ? [] : [[name, isNumber(name) ? value : String(value)]];
			})
		)
	);
}

/** Adds a chart of a table, and shows it in a step in place of the map. */
export function newChart(data: unknown, step: string, plan: ChartPlan): Operation[] {
	const { layout, columns, title, alt, source } = plan;
	const id = idFor(title, idsAt(data, 'charts'), 'chart');
	const roles = Object.fromEntries(Object.entries(columns).filter(([, name]) => name !== ''));
	const entry = { title, alt, source: sourceOf(data, source), [layout]: roles, rows: rowsFor(plan) };
	return [{ type: 'addEntry', table: 'charts', id, entry }, ...showPicture(data, step, 'chart', id)];
}

/** A source that the story has, by its id; or another one, by its name. */
export const sourceOf = (data: unknown, source: string): string | { name: string } =>
	idsAt(data, 'sources').includes(source) ? source : { name: source };
