import { readNumbers } from '../../../story/check/index.ts';
import { isRecord } from '../../../story/source/index.ts';
import type { Value } from '../sheet.ts';
import { originsOf, type Grid } from './grid.ts';

/** The columns that a layout takes as numbers. */
const NUMBERS = ['y', 'y2', 'low', 'high', 'size', 'lon', 'lat'];

type Row = Record<string, Value>;

/** The rows of a chart as far as they can be read. */
export const rowsIn = (rows: unknown): Row[] =>
	Array.isArray(rows) ? rows.map((row) => (isRecord(row) ? (row as Row) : {})) : [];

/** The rows of a chart as a table. */
export function gridOf(rows: readonly Row[]): Grid {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	return { columns, rows: rows.map((row) => columns.map((name) => String(row[name] ?? ''))) };
}

/** The columns that hold numbers: what the layout draws as numbers, and those in which every value is one. */
export function numberColumns(layout: unknown, rows: readonly Row[]): string[] {
	const named = NUMBERS.flatMap((role) => (isRecord(layout) ? [layout[role]] : []));
	return gridOf(rows).columns.filter((name) => {
		const values = rows.flatMap((row) => row[name] ?? []);
		return named.includes(name) || values.every((value) => typeof value === 'number');
	});
}

/**
 * The rows of a table as a file has them. What was not changed keeps its value, and an empty cell is left out.
 *
 * @param before the rows before the change
 * @param numbers the columns that hold numbers
 */
export function rowsOf(after: Grid, before: readonly Row[], numbers: readonly string[]): Row[] {
	const old = gridOf(before);
	const origins = originsOf(old, after);
	const read = after.columns.map((name, column) =>
		numbers.includes(name) ? readNumbers(after.rows.map((row) => row[column]!)) : []
	);
	return after.rows.map((texts, index) => {
		const origin = before[origins[index] ?? -1] ?? {};
		const valueOf = (name: string): [string, Value][] => {
			const column = after.columns.indexOf(name);
			const text = texts[column] ?? '';
			if (text === '') return [];
			if (String(origin[name] ?? '') === text) return [[name, origin[name]!]];
			const number = read[column]?.[index];
			return [[name, typeof number === 'number' ? number : text]];
		};
		// The fields that a row has keep their order.
		const names = new Set([...Object.keys(origin), ...after.columns]);
		return Object.fromEntries([...names].flatMap(valueOf));
	});
}
