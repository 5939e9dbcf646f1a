import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryAreas } from '../schema/layer-data.ts';
import type { Cursor } from '../source/cursor.ts';
import { areasOf, readAreas, type ReadArea } from './areas-file.ts';
import type { ChartRows } from './chart-rows.ts';
import { columnField, quoted } from './layer-fields.ts';
import type { Sheets } from './sheets.ts';

/** A message names so many. */
const MOST = 3;

type NamedArea = ReadArea & { id: string };

/**
 * Reads the areas of a choropleth and compares them with its rows.
 *
 * @param rows undefined where they are not known
 * @returns those that are drawn
 */
export function checkAreas(
	fields: Cursor,
	rows: ChartRows | undefined,
	sheets: Sheets,
	diagnostics: Diagnostics
): StoryAreas | undefined {
	const file = fields.get('areas');
	const text = sheets.areasAt(file, diagnostics);
	if (text === undefined) return undefined;
	const read = readAreas(text);
	if ('what' in read) return void diagnostics.add(366, file.range, { name: file.text!, ...read });
	const named = namedAreas(read, fields, diagnostics);
	if (!named || !rows) return undefined;
	const keyed = new Set(namesIn(rows, fields));
	const isKnown = checkNames(rows, fields, named);
	const shown = named.filter(({ id }) => keyed.has(id));
	const without = named.filter(({ id }) => !keyed.has(id)).map(({ id }) => id);
	if (fields.get('rest').text === 'hidden') return areasOf(shown);
	// A wrong name leaves the right area without a row: one error is enough.
	if (isKnown && without.length > 0 && fields.get('rest').value === undefined) {
		const more = without.length > MOST ? ` and ${without.length - MOST} more` : '';
		diagnostics.add(365, file.range, { areas: quoted(without.slice(0, MOST)) + more });
	}
	return areasOf(named);
}

/** The areas, each by the id that rows name. */
function namedAreas(areas: ReadArea[], fields: Cursor, diagnostics: Diagnostics): NamedArea[] | undefined {
	const { text: property, range } = fields.get('areaId');
	const idOf = ({ id, properties }: ReadArea): string | undefined => {
		if (property === undefined) return id;
		const own = properties[property];
		return typeof own === 'string' || typeof own === 'number' ? String(own) : undefined;
	};
	const named = areas.flatMap((area): NamedArea[] => {
		const id = idOf(area);
		return id === undefined ? [] : [{ ...area, id }];
	});
	if (named.length > 0) return named;
	const properties = [...new Set(areas.flatMap((area) => Object.keys(area.properties)))];
	const others = properties.length > 0 ? `They have ${quoted(properties.slice(0, 12))}.` : 'They have none.';
	const { nameRange } = fields.get('areas');
	if (property === undefined) {
		diagnostics.add(367, nameRange, {
			what: 'id',
			hint: `Say under "areaId" which of their properties it is. ${others}`
		});
	} else {
		diagnostics.add(367, range, {
			what: `property "${property}"`,
			hint: didYouMean(property, properties, others)
		});
	}
	return undefined;
}

const namesIn = ({ rows }: ChartRows, fields: Cursor): string[] => {
	const { column } = columnField(fields, 'key');
	return rows.map((row) => String(row.get(column).value ?? ''));
};

/** Reports rows whose areas the file does not have; whether there are none. */
function checkNames(rows: ChartRows, fields: Cursor, areas: readonly NamedArea[]): boolean {
	const { column } = columnField(fields, 'key');
	if (!rows.columns.includes(column)) return false;
	const ids = new Set(areas.map(({ id }) => id));
	const unknown = rows.rows
		.map((row) => row.get(column))
		.filter(({ value }) => !ids.has(String(value ?? '')));
	for (const { value = '', range } of unknown) {
		const name = String(value);
		const isShort = [...ids].some((id) => id.replace(/^0+/, '') === name);
		const hint = isShort
			? 'The file has it with zeros before it: write the column as text.'
			: didYouMean(name, ids, `It has ${quoted([...ids].slice(0, MOST))} and others.`);
		rows.diagnostics.add(364, range, { name, hint });
	}
	return unknown.length === 0;
}
