import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { LAYER_KINDS, type LayerKind, type StoryAreas } from '../schema/layer-data.ts';
import { MOST_LAYER_ROWS } from '../schema/rows-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { dataOf, rowsOf, type ChartRows } from './chart-rows.ts';
import type { SheetRows } from './charts.ts';
import { checkAreas } from './layer-areas.ts';
import { checkLayerColumns } from './layer-columns.ts';
import { columnField, quoted, textsIn } from './layer-fields.ts';
import { checkLayerRows, withDegrees } from './layer-rows.ts';
import type { Sheets } from './sheets.ts';

/** What layers take from elsewhere, by the layers' ids. */
export interface CheckedLayers {
	/** The rows that are in files. */
	rows: SheetRows;
	areas: Map<string, StoryAreas>;
	/** The places that rows of flows name. */
	places: Set<string>;
}

/** The fields that name columns. */
const COLUMNS = ['key', 'name', 'lon', 'lat', 'from', 'to'];

/** The columns that a layer cannot do without, whether it names them or not; of several in a list, one. */
const NEEDED: Record<LayerKind, string[][]> = {
	choropleth: [['key']],
	bubbles: [['lon'], ['lat'], ['name', 'key']],
	flows: [['from'], ['to']],
	heat: [['lon'], ['lat'], ['name', 'key']]
};

/** Checks the data layers of a story against their rows and areas, and what steps show of them. */
export function checkLayers(story: Cursor, sheets: Sheets, diagnostics: Diagnostics): CheckedLayers {
	const checked: CheckedLayers = { rows: new Map(), areas: new Map(), places: new Set() };
	const places = new Set(
		story
			.get('places')
			.entries()
			.map(([id]) => id)
	);
	for (const [id, layer] of story.get('layers').entries()) {
		const kind = kindOf(layer, diagnostics);
		if (!kind) continue;
		const fields = layer.get(kind);
		checkBreaks(fields, diagnostics);
		const values = textsIn(fields.get('value')).map(({ text }) => text!);
		const found = rowsOf(layer, { numbers: values }, sheets, diagnostics, MOST_LAYER_ROWS);
		const areas = kind === 'choropleth' ? checkAreas(fields, found, sheets, diagnostics) : undefined;
		if (areas) checked.areas.set(id, areas);
		if (!found || !checkColumns(layer, kind, found, diagnostics)) continue;
		const rows = isPlaced(kind) ? withDegrees(found, fields) : found;
		for (const place of checkLayerRows({ kind, fields, values, places }, rows)) checked.places.add(place);
		if (layer.get('rows').text === undefined) continue;
		const named = COLUMNS.map((field) => columnField(fields, field).column);
		const drawn = rows.columns.filter((column) => values.includes(column) || named.includes(column));
		checked.rows.set(id, dataOf(rows.rows, drawn));
	}
	checkLayerColumns(story, diagnostics);
	return checked;
}

const isPlaced = (kind: LayerKind): boolean => kind === 'bubbles' || kind === 'heat';

/** The one kind of a layer. */
function kindOf(layer: Cursor, diagnostics: Diagnostics): LayerKind | undefined {
	const [kind, second] = LAYER_KINDS.filter((name) => layer.get(name).value !== undefined);
	if (kind && !second) return kind;
	const { nameRange } = second ? layer.get(second) : layer;
	diagnostics.add(360, nameRange, {
		what: kind ? 'more than one kind' : 'no kind',
		kinds: quoted(LAYER_KINDS)
	});
	return undefined;
}

function checkBreaks(fields: Cursor, diagnostics: Diagnostics): void {
	const { numbers = [], range } = fields.get('breaks');
	if (numbers.some((number, i) => i > 0 && number <= numbers[i - 1]!)) diagnostics.add(368, range, {});
}

/** Whether the rows have all columns that a layer needs. */
function checkColumns(
	layer: Cursor,
	kind: LayerKind,
	{ columns }: ChartRows,
	diagnostics: Diagnostics
): boolean {
	if (columns.length === 0) return false;
	const fields = layer.get(kind);
	const before = diagnostics.list.length;
	const named = COLUMNS.map((field) => fields.get(field)).map(({ text, range }) => [text, range] as const);
	const values = textsIn(fields.get('value')).map(({ text, range }) => [text, range] as const);
	const headed = layer
		.get('columns')
		.entries()
		.map(([column, { nameRange }]) => [column, nameRange] as const);
	for (const [column, range] of [...named, ...values, ...headed]) {
		if (column === undefined || columns.includes(column)) continue;
		const hint = didYouMean(column, columns, `There is ${quoted(columns)}.`);
		diagnostics.add(291, range, { column, hint });
	}
	for (const alternatives of NEEDED[kind]) {
		const all = alternatives.map((field) => columnField(fields, field));
		if (all.some(({ column, written }) => written || columns.includes(column))) continue;
		const hint = `Say under ${quoted(alternatives.slice(0, 1))} which it is: there is ${quoted(columns)}.`;
		diagnostics.add(291, fields.nameRange, { column: all[0]!.column, hint });
	}
	return diagnostics.list.length === before;
}
