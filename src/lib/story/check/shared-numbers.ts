import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { LAYOUT_NAMES } from '../schema/chart-data.ts';
import { rowsCalled, SHARING_LAYOUTS } from '../schema/shared-number.ts';
import type { Cursor } from '../source/cursor.ts';
import type { ChartRows } from './chart-rows.ts';

/**
 * Checks the numbers of a step that are those of a chart's rows.
 *
 * @param known the rows of charts by the charts' ids
 */
export function checkSharedNumbers(
	step: Cursor,
	charts: Cursor,
	known: ReadonlyMap<string, ChartRows>,
	diagnostics: Diagnostics
): void {
	const taken = new Set<unknown>();
	for (const counter of step.get('counters').items()) {
		const value = counter.get('value');
		const id = value.get('chart');
		const chart = charts.get(id.text ?? '');
		// An id that leads nowhere is an error of its own.
		if (id.text === undefined || chart.value === undefined) continue;
		const shown = [step.get('chart'), ...step.get('cardCharts').items()].map(({ text }) => text);
		if (!shown.includes(id.text)) diagnostics.add(347, id.range, { id: id.text });
		const row = rowOf(value, chart, known.get(id.text), diagnostics);
		if (row && taken.has(row)) diagnostics.add(350, value.get('row').range, {});
		taken.add(row);
	}
}

/** The row whose number it is; undefined where that is not known. */
function rowOf(
	value: Cursor,
	chart: Cursor,
	known: ChartRows | undefined,
	diagnostics: Diagnostics
): unknown {
	const layout = LAYOUT_NAMES.find((name) => chart.get(name).value !== undefined);
	if (!layout) return undefined;
	if (!SHARING_LAYOUTS.includes(layout)) {
		const layouts = SHARING_LAYOUTS.map((name) => `"${name}"`).join(', ');
		return void diagnostics.add(348, value.get('chart').range, { layout, layouts });
	}
	const [row, series] = [value.get('row'), value.get('series')];
	if (!known || row.text === undefined) return undefined;
	const fields = Object.fromEntries(
		['x', 'y', 'series', 'name', 'key'].map((field) => [field, chart.get(layout).get(field).text])
	);
	const cells = known.rows.map((row) => (column: string) => row.get(column).value);
	const found = rowsCalled(cells, fields, { row: row.text, series: series.text });
	const [first, second] = found;
	const name = [row.text, series.text].filter((part) => part !== undefined).join(' / ');
	if (first === undefined) {
		const names = [fields.key, fields.name, fields.x].flatMap((column) =>
			column === undefined ? [] : cells.map((cell) => String(cell(column)))
		);
		const hint = names.includes(row.text)
			? 'Name a series that the row has.'
			: didYouMean(row.text, new Set(names), 'Name a row of the chart.');
		return void diagnostics.add(294, row.range, { name, hint });
	}
	if (second !== undefined) return void diagnostics.add(351, row.range, { name });
	const number = known.rows[first]!.get(fields.y ?? '').value;
	if (typeof number !== 'number') diagnostics.add(349, row.range, { name });
	return known.rows[first];
}
