import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { chartLayouts } from '../schema/chart-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { stepCursors } from './steps.ts';

const LAYOUTS = Object.keys(chartLayouts);

/** The fields of layouts that name columns. */
const COLUMNS = ['x', 'y', 'series', 'start', 'end', 'name', 'lane', 'certainty', 'key'];

/** The fields whose columns tell rows apart where there is no key. */
const NAMES = ['x', 'series', 'name', 'lane'];

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** Checks the layouts of charts against their rows, and what steps let stand out in them. */
export function checkCharts(story: Cursor, diagnostics: Diagnostics): void {
	const charts = story.get('charts');
	for (const chart of charts.values()) checkChart(chart, diagnostics);
	for (const step of stepCursors(story)) checkHighlighted(step, charts, diagnostics);
}

function checkChart(chart: Cursor, diagnostics: Diagnostics): void {
	const [layout, second] = LAYOUTS.map((name) => chart.get(name)).filter(({ value }) => value !== undefined);
	if (chart.value === undefined) return;
	if (!layout || second) {
		const what = layout ? 'more than one layout' : 'no layout';
		return diagnostics.add(295, (second ?? chart).nameRange, { what, layouts: quoted(LAYOUTS) });
	}
	const rows = chart.get('rows').items();
	const columns = [...new Set(rows.flatMap((row) => row.entries().map(([name]) => name)))];
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
	checkRows(layout, rows, diagnostics);
}

/** A number that is none, and two rows that no chart can tell apart. */
function checkRows(layout: Cursor, rows: readonly Cursor[], diagnostics: Diagnostics): void {
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

function checkHighlighted(step: Cursor, charts: Cursor, diagnostics: Diagnostics): void {
	const highlighted = step.get('highlighted');
	if (highlighted.value === undefined) return;
	const chart = charts.get(step.get('chart').text ?? '');
	if (step.get('chart').value === undefined) return diagnostics.add(296, highlighted.nameRange, {});
	const layout = LAYOUTS.map((name) => chart.get(name)).find(({ value }) => value !== undefined);
	if (!layout) return;
	const columns = [...NAMES, 'key'].flatMap((field) => layout.get(field).text ?? []);
	const names = new Set(
		chart
			.get('rows')
			.items()
			.flatMap((row) => columns.map((column) => String(row.get(column).value)))
	);
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
