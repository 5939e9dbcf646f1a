import { didYouMean } from '../diagnostics/edit-distance.ts';
import { MERCATOR_EDGE } from '../schema/fields.ts';
import type { LayerKind } from '../schema/layer-data.ts';
import type { Cursor } from '../source/cursor.ts';
import type { ChartRows } from './chart-rows.ts';
import { columnField } from './layer-fields.ts';
import type { ChartRow } from './sheet.ts';

/** The fields that name the columns of a point, and how far a point may be to each side. */
const DEGREES = [
	['lon', 180],
	['lat', MERCATOR_EDGE]
] as const;

/** What is known of a layer beside its rows. */
interface OfLayer {
	kind: LayerKind;
	fields: Cursor;
	/** The columns of its numbers. */
	values: readonly string[];
	/** The ids of the story's places. */
	places: ReadonlySet<string>;
}

/**
 * Rows of texts with their degrees as numbers. Nobody groups the thousands of degrees, so a comma stands before decimals.
 */
export function withDegrees(rows: ChartRows, fields: Cursor): ChartRows {
	const columns = DEGREES.map(([field]) => columnField(fields, field).column);
	const read = (row: ChartRow): ChartRow => ({
		range: row.range,
		get(name) {
			const cell = row.get(name);
			if (cell.text === undefined || !columns.includes(name)) return cell;
			const number = Number(cell.text.replace(',', '.').replace('−', '-'));
			return Number.isFinite(number) ? { value: number, text: undefined, range: cell.range } : cell;
		}
	});
	return { ...rows, rows: rows.rows.map(read) };
}

/**
 * Reports numbers that are none, places that are none, and rows that cannot be told apart.
 *
 * @returns the ids of places that the rows name
 */
export function checkLayerRows(layer: OfLayer, { rows, columns, diagnostics }: ChartRows): string[] {
	const { kind, fields, values } = layer;
	const seen = new Map<string, number>();
	const own = columnField(fields, 'key').column;
	const ends = ['from', 'to'].map((field) => columnField(fields, field).column);
	const keys = columns.includes(own) ? [own] : kind === 'flows' ? ends : [];
	const met: string[] = [];
	for (const row of rows) {
		for (const column of values) checkNumber(row, column, kind, diagnostics);
		if (kind === 'bubbles' || kind === 'heat') checkPoint(row, fields, diagnostics);
		if (kind === 'flows') met.push(...ends.flatMap((end) => checkEnd(row, end, layer, diagnostics)));
		if (keys.length === 0) continue;
		const name = keys.map((column) => String(row.get(column).value ?? '')).join(' – ');
		const line = seen.get(name);
		if (line !== undefined) diagnostics.add(363, row.range, { name, line });
		else seen.set(name, diagnostics.lineAt(row.range.start));
	}
	return met;
}

type Report = ChartRows['diagnostics'];

function checkNumber(row: ChartRow, column: string, kind: LayerKind, diagnostics: Report): void {
	const { text, value, range } = row.get(column);
	if (text !== undefined) diagnostics.add(293, range, { column, value: text });
	if (typeof value !== 'number' || value >= 0 || kind === 'choropleth') return;
	diagnostics.add(361, range, { column, value });
}

function checkPoint(row: ChartRow, fields: Cursor, diagnostics: Report): void {
	for (const [field, most] of DEGREES) {
		const { column } = columnField(fields, field);
		const { value, range } = row.get(column);
		if (typeof value === 'number' && Math.abs(value) <= most) continue;
		const found = value === undefined ? 'nothing' : `"${String(value)}"`;
		diagnostics.add(362, range, { column, found, limit: `from −${most} to ${most}` });
	}
}

/** The place where a flow begins or ends. */
function checkEnd(row: ChartRow, column: string, { places }: OfLayer, diagnostics: Report): string[] {
	const { value, range } = row.get(column);
	const id = String(value ?? '');
	if (places.has(id)) return [id];
	const hint = didYouMean(id, places, 'Add it under "places" in the story.');
	diagnostics.add(223, range, { kind: 'place', id, hint });
	return [];
}
