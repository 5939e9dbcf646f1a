import type { Row } from './types.ts';

/**
 * Makes one list of rows of several, e.g. one for each year: a layer or a `LayerTable` takes it with the lists' names as columns
 * of `value`. What is in one list alone has no number in the others.
 *
 * @param lists by their names
 * @param value the column with the number
 * @param key the column that names a row among all others; several for a flow: `['from', 'to']`
 */
export function joinRows(
	lists: Readonly<Record<string, readonly Row[]>>,
	value: string,
	key: string | readonly string[] = 'id'
): Row[] {
	const joined = new Map<string, Record<string, unknown>>();
	for (const [list, rows] of Object.entries(lists)) {
		for (const { [value]: number, ...rest } of rows) {
			const id = JSON.stringify([key].flat().map((column) => rest[column]));
			joined.set(id, { ...rest, ...joined.get(id), [list]: number });
		}
	}
	return [...joined.values()];
}
