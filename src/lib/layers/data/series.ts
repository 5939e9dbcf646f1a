import type { LayerRows, Row } from './types.ts';

/** Where a series of columns stands: on the way from one of them to the next. */
export interface Between {
	from: number;
	to: number;
	/** 0–1. */
	fraction: number;
}

/** The columns of a series: at least one, if only by its name. */
export const columnsOf = (value: LayerRows['value']): readonly string[] =>
	typeof value === 'string' ? [value] : value.length > 0 ? value : [''];

/**
 * Where in a series of columns a progress stands. Equal parts of the progress lie between any two columns.
 *
 * @param progress 0–1; what is no number counts as 1
 */
export function between(columns: number, progress: number): Between {
	const last = columns - 1;
	const position = Math.max(0, Math.min(last, (progress >= 0 ? progress : +(progress !== progress)) * last));
	const from = Math.max(0, Math.min(Math.floor(position), last - 1));
	return { from, to: Math.min(from + 1, last), fraction: position - from };
}

/** The number in a cell; undefined where there is none, or something else. */
export function numberIn(cell: unknown): number | undefined {
	const number = typeof cell === 'string' && cell.trim() ? Number(cell) : cell;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A number on its way from one to another. */
export const mixed = (from: number, to: number, fraction: number): number => from + (to - from) * fraction;

/** The largest number of all; 1 where there is none, so that it divides. */
export const largest = (all: readonly { values: readonly number[] }[]): number =>
	all.reduce((most, { values }) => values.reduce((a, b) => Math.max(a, b), most), 0) || 1;

/** The rows by their key, of two with the same the first. */
export const rowsByKey = (rows: readonly Row[], key: string): Map<string, Row> =>
	new Map([...rows].reverse().map((row) => [String(row[key]), row]));

/** Writes the numbers of a layer. */
export const formatOf = (format?: Intl.NumberFormatOptions, locale = 'en'): ((value: number) => string) =>
	new Intl.NumberFormat(locale, format).format;
