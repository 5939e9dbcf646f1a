import type { Row } from './marks.ts';

/** The name of a column, or a function that gets a value from a row. A method’s type, so that it may ask for rows of a type of its own. */
export type Field = string | { of(row: Row): unknown }['of'];

/** A row of a malformed file may be anything. */
export const read = (row: Row | null | undefined, field: Field | undefined): unknown =>
	field === undefined || row === null || row === undefined
		? undefined
		: typeof field === 'function'
			? field(row)
			: (row as Record<string, unknown>)[field];

/** Whether there is no value. An empty cell of a table is no 0. */
export const isMissing = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(typeof value === 'number' && isNaN(value));

/** No count or measure is as large; sums of larger ones may be no number. */
const LARGEST = 1e100;

/** Gets a number from a cell: a number, or text that is one, as in a spreadsheet. */
export function numberOf(value: unknown): number | undefined {
	if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'string') return undefined;
	const number = isMissing(value) ? NaN : Number(value);
	return Math.abs(number) <= LARGEST ? number : undefined;
}

const ISO = /^\d{4}(-\d\d(-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Gets milliseconds since 1970 from a Date or an ISO date (`2019`, `2019-03`, `2019-03-25`, with a time or without), in UTC. */
export function timeOf(value: unknown): number | undefined {
	if (value instanceof Date) return numberOf(value.getTime());
	if (typeof value !== 'string' || !ISO.test(value)) return undefined;
	const hasZone = !/[T ]/.test(value) || /(Z|[+-]\d\d:?\d\d)$/.test(value);
	return numberOf(Date.parse(value.replace(' ', 'T') + (hasZone ? '' : 'Z')));
}

/** Gets the name of a category. */
export const nameOf = (value: unknown): string =>
	value instanceof Date
		? isFinite(+value)
			? value.toISOString().slice(0, 10)
			: ''
		: isMissing(value)
			? ''
			: String(value);
