import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { LAYOUT_NAMES, type StoryChart } from '../schema/chart-data.ts';
import type { Cursor } from '../source/cursor.ts';
import { dataOf, rowsOf, type ChartRows } from './chart-rows.ts';
import { isMoment } from './dates.ts';
import { checkSharedNumbers } from './shared-numbers.ts';
import type { Sheets } from './sheets.ts';
import { stepCursors } from './steps.ts';

/** The fields of layouts that name columns of numbers. */
const NUMBERS = ['y', 'y2', 'low', 'high', 'size', 'lon', 'lat'];

/** The fields of layouts that name columns. */
export const COLUMNS = [...'x series start end time name lane certainty key'.split(' '), ...NUMBERS];

/** Fields that mean something only beside another one. */
const TOGETHER = [
	['low', 'high'],
	['high', 'low'],
	['lon', 'lat'],
	['lat', 'lon']
] as const;

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
		if (!layout) continue;
		checkFields(layout, diagnostics);
		const columns = { numbers: numbersOf(layout), places: placesOf(chart) };
		const rows = rowsOf(chart, columns, sheets, diagnostics);
		if (!rows) continue;
		known.set(id, rows);
		checkColumns(chart, layout, rows, diagnostics);
		checkRows(layout, rows);
		checkMoments(layout, rows);
		if (chart.get('rows').text === undefined) continue;
		const used = new Set(COLUMNS.map((field) => layout.get(field).text));
		const drawn = rows.columns.filter((column) => used.has(column));
		inFiles.set(id, dataOf(rows.rows, drawn));
	}
	for (const step of stepCursors(story)) {
		checkHighlighted(step, charts, known, diagnostics);
		checkSharedNumbers(step, charts, known, diagnostics);
	}
	return inFiles;
}

/** The one layout of a chart. */
function layoutOf(chart: Cursor, diagnostics: Diagnostics): Cursor | undefined {
	const [layout, second] = LAYOUT_NAMES.map((name) => chart.get(name)).filter(
		({ value }) => value !== undefined
	);
	if (layout && !second) return layout;
	const what = layout ? 'more than one layout' : 'no layout';
	diagnostics.add(295, (second ?? chart).nameRange, { what, layouts: quoted(LAYOUT_NAMES) });
	return undefined;
}

const numbersOf = (layout: Cursor): string[] => [
	...new Set(NUMBERS.flatMap((field) => layout.get(field).text ?? []))
];

/** The column of places along a line or a scatter: numbers where all of them are. */
function placesOf(chart: Cursor): string | undefined {
	const [lines, dots] = [chart.get('lines'), chart.get('dots')];
	const { text: arrange = 'scatter' } = dots.get('arrange');
	return lines.get('x').text ?? (arrange === 'scatter' ? dots.get('x').text : undefined);
}

/** What a layout needs besides what every one of its kind does. */
function checkFields(layout: Cursor, diagnostics: Diagnostics): void {
	const has = (field: string) => layout.get(field).value !== undefined;
	const needs = (field: string, other: string) =>
		diagnostics.add(302, layout.get(field).nameRange, { field, other });
	for (const [field, other] of TOGETHER) if (has(field) && !has(other)) needs(field, other);
	const { text: arrange = '' } = layout.get('arrange');
	const isPair = arrange === 'dumbbell' || arrange === 'slope';
	if (isPair && !has('y2')) needs('arrange', 'y2');
	// A word that is none is a mistake of its own.
	if (has('y2') && ['', 'scatter', 'strip'].includes(arrange)) needs('y2', 'arrange: dumbbell');
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
	const numbers = numbersOf(layout);
	const seen = new Map<string, number>();
	for (const row of rows) {
		for (const column of numbers) {
			const { text, range } = row.get(column);
			if (text !== undefined) diagnostics.add(293, range, { column, value: text });
		}
		for (const column of dated) {
			const { value, range } = row.get(column);
			if (value === undefined || isDate(String(value))) continue;
			diagnostics.add(297, range, { column, value: String(value) });
		}
		if (key === undefined && named.length === 0) continue;
		const names = (key === undefined ? named : [key]).map((column) => row.get(column).value);
		const name = names.filter((part) => part !== undefined).join(' / ');
		const line = seen.get(name);
		if (line !== undefined) diagnostics.add(292, row.range, { name, line });
		else seen.set(name, diagnostics.lineAt(row.range.start));
	}
}

/** A day, or a day and a time with its time zone: without one it would be another moment in each browser. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

function checkMoments(layout: Cursor, { rows, diagnostics }: ChartRows): void {
	const { text: column } = layout.get('time');
	if (column === undefined) return;
	for (const row of rows) {
		const { value, range } = row.get(column);
		const text = String(value ?? '');
		if (text && !(MOMENT.test(text) && isMoment(text))) diagnostics.add(303, range, { column, value: text });
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
	const layout = LAYOUT_NAMES.map((name) => chart.get(name)).find(({ value }) => value !== undefined);
	if (!layout || !rows) return;
	const columns = namesOf(chart, layout).flatMap((field) => layout.get(field).text ?? []);
	const names = new Set(rows.flatMap((row) => columns.map((column) => String(row.get(column).value))));
	for (const { text: name, range } of highlighted.items()) {
		if (name === undefined || names.has(name)) continue;
		diagnostics.add(294, range, {
			name,
			hint: didYouMean(name, names, 'Name a row or a series of the chart.')
		});
	}
}

/** The fields whose columns name marks of a layout. A single point of a line or a scatter has one name alone. */
function namesOf(chart: Cursor, layout: Cursor): string[] {
	const has = (field: string) => layout.get(field).value !== undefined;
	const isPoints = [chart.get('lines'), chart.get('dots')].some(({ value }) => value !== undefined);
	if (!isPoints) return [...NAMES, 'key'];
	const own = ['key', 'name', ...(has('series') ? [] : ['x'])].find(has);
	return ['series', 'name', ...(own ? [own] : [])];
}

const isDate = (text: string): boolean => DATE.test(text) && !isNaN(Date.parse(text));

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
