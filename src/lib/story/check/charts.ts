import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryChart } from '../schema/chart-data.ts';
import { chartLayouts } from '../schema/chart-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { dataOf, rowsOf, type ChartRows } from './chart-rows.ts';
import type { Sheets } from './sheets.ts';
import { stepCursors } from './steps.ts';

const LAYOUTS = Object.keys(chartLayouts);

/** The fields of layouts that name columns. */
const COLUMNS = ['x', 'y', 'series', 'start', 'end', 'name', 'lane', 'certainty', 'key'];

/** The fields whose columns tell rows apart where there is no key. */
const NAMES = ['x', 'series', 'name', 'lane'];

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** The rows that charts have in files of their own, by the ids of the charts. */
export type SheetRows = Map<string, StoryChart['rows']>;

/**
 * Checks the layouts of charts against their rows, and what steps let stand out in them.
 *
 * @returns the rows that are in files
 */
export function checkCharts(story: Cursor, sheets: Sheets, diagnostics: Diagnostics): SheetRows {
	const charts = story.get('charts');
	const inFiles: SheetRows = new Map();
	const known = new Map<string, ChartRows>();
	for (const [id, chart] of charts.entries()) {
		const layout = layoutOf(chart, diagnostics);
		const rows = layout && rowsOf(chart, layout.get('y').text ?? '', sheets, diagnostics);
		if (!rows) continue;
		known.set(id, rows);
		checkColumns(chart, layout, rows, diagnostics);
		checkRows(layout, rows);
		if (chart.get('rows').text === undefined) continue;
		const used = new Set(COLUMNS.map((field) => layout.get(field).text));
		const columns = rows.columns.filter((column) => used.has(column));
		inFiles.set(id, dataOf(rows.rows, columns));
	}
	for (const step of stepCursors(story)) checkHighlighted(step, charts, known, diagnostics);
	return inFiles;
}

/** The one layout of a chart. */
function layoutOf(chart: Cursor, diagnostics: Diagnostics): Cursor | undefined {
	const [layout, second] = LAYOUTS.map((name) => chart.get(name)).filter(({ value }) => value !== undefined);
	if (layout && !second) return layout;
	const what = layout ? 'more than one layout' : 'no layout';
	diagnostics.add(295, (second ?? chart).nameRange, { what, layouts: quoted(LAYOUTS) });
	return undefined;
}

function checkColumns(chart: Cursor, layout: Cursor, { columns }: ChartRows, diagnostics: Diagnostics): void {
	if (columns.length === 0) return;
	const named = COLUMNS.map((field) => layout.get(field)).map(({ text, range }) => [text, range] as const);
	const headed = chart
		.get('columns')
		.entries()
		.map(([column, { nameRange }]) => [column, nameRange] as const);
	for (const [column, range] of [...named, ...headed]) {
		if (column === undefined || columns.includes(column)) continue;
		const hint = didYouMean(column, columns, `There is ${quoted(columns)}.`);
		diagnostics.add(291, range, { column, hint });
	}
}

/** A number that is none, and two rows that no chart can tell apart. */
function checkRows(layout: Cursor, { rows, diagnostics }: ChartRows): void {
	const columnOf = (field: string) => layout.get(field).text;
	const key = columnOf('key');
	const named = NAMES.flatMap((field) => columnOf(field) ?? []);
	const dated = ['start', 'end'].flatMap((field) => columnOf(field) ?? []);
	const y = columnOf('y') ?? '';
	const seen = new Map<string, number>();
	for (const row of rows) {
		const number = row.get(y);
		if (number.text !== undefined) {
			diagnostics.add(293, number.range, { column: y, value: number.text });
		}
		for (const column of dated) {
			const { value, range } = row.get(column);
			if (value === undefined || isDate(String(value))) continue;
			diagnostics.add(297, range, { column, value: String(value) });
		}
		const names = (key === undefined ? named : [key]).map((column) => row.get(column).value);
		const name = names.filter((part) => part !== undefined).join(' / ');
		const line = seen.get(name);
		if (line !== undefined) diagnostics.add(292, row.range, { name, line });
		else seen.set(name, diagnostics.lineAt(row.range.start));
	}
}

function checkHighlighted(
	step: Cursor,
	charts: Cursor,
	known: ReadonlyMap<string, ChartRows>,
	diagnostics: Diagnostics
): void {
	const highlighted = step.get('highlighted');
	if (highlighted.value === undefined) return;
	const id = step.get('chart').text ?? '';
	const chart = charts.get(id);
	const rows = known.get(id)?.rows;
	if (step.get('chart').value === undefined) return diagnostics.add(296, highlighted.nameRange, {});
	const layout = LAYOUTS.map((name) => chart.get(name)).find(({ value }) => value !== undefined);
	if (!layout || !rows) return;
	const columns = [...NAMES, 'key'].flatMap((field) => layout.get(field).text ?? []);
	const names = new Set(rows.flatMap((row) => columns.map((column) => String(row.get(column).value))));
	for (const { text: name, range } of highlighted.items()) {
		if (name === undefined || names.has(name)) continue;
		diagnostics.add(294, range, {
			name,
			hint: didYouMean(name, names, 'Name a row or a series of the chart.')
		});
	}
}

const isDate = (text: string): boolean => DATE.test(text) && !isNaN(Date.parse(text));

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
