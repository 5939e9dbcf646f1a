import type { NumberFormat } from '../format.ts';
import { numberWriter } from '../format.ts';
import type { Fault, LayoutContext, Row } from '../marks.ts';
import { isMissing, nameOf, numberOf, read, type Field } from '../values.ts';

/** How a layout of categories finds its way in the rows. */
export interface CategoryFields {
	/** The category of a row, e.g. its year or country. */
	x: Field;
	/** The number. A row without one is missing: it is no 0. */
	y: Field;
	/** What tells several numbers of one category apart. Each series has its colour. */
	series?: Field;
	/**
	 * What tells a row from all others and stays the same from one state to the next.
	 * @default the category, and the series after a slash
	 */
	key?: Field;
	/** How the numbers are written. @default as `Intl.NumberFormat` does */
	format?: NumberFormat;
	/** Follows each number in what is read out, e.g. `million tonnes`. */
	unit?: string;
}

/** A row with what a layout needs of it. */
export interface Datum {
	key: string;
	name: string;
	series: string;
	value: number;
	/** What it says when it is read out. */
	label: string;
}

export interface Data {
	data: readonly Datum[];
	/** All categories and all series, in the order of the rows, those without a number too. */
	names: readonly string[];
	series: readonly string[];
	write: (value: number) => string;
	faults: Fault[];
}

/** Says what a value is in words that fit a message. */
const columnOf = (field: unknown): string => (typeof field === 'string' ? field : 'function');

/** Reads a number; says what is wrong where there is something that is no number. */
export function numberAt(row: Row, field: Field, index: number, faults: Fault[]): number | undefined {
	const value = read(row, field);
	const number = numberOf(value);
	if (number === undefined && !isMissing(value))
		faults.push([181, columnOf(field), String(value), index + 1]);
	return number;
}

/** Keys so far. A key that comes again gets a number. */
export function keeper(faults: Fault[]): (key: string, index: number) => string {
	const taken = new Set<string>();
	return (key, index) => {
		let free = key;
		for (let i = 2; taken.has(free); i++) free = `${key} ${i}`;
		if (free !== key) faults.push([182, key, index + 1]);
		taken.add(free);
		return free;
	};
}

/** Says so where rows have no value at all in a column. */
export function noneOf(rows: readonly unknown[], fields: readonly (readonly [unknown, number])[]): Fault[] {
	return fields.flatMap(([field, found]): Fault[] => (rows.length && !found ? [[180, columnOf(field)]] : []));
}

export function readCategories(
	rows: readonly Row[],
	{ x, y, series, key, format, unit }: CategoryFields,
	{ locale }: LayoutContext
): Data {
	const faults: Fault[] = [];
	const [names, kinds] = [new Set<string>(), new Set<string>()];
	const keep = keeper(faults);
	const write = numberWriter(locale, format);
	const data: Datum[] = [];
	for (const [i, row] of rows.entries()) {
		const [name, kind] = [nameOf(read(row, x)), nameOf(read(row, series))];
		const value = numberAt(row, y, i, faults);
		if (name !== '') names.add(name);
		kinds.add(kind);
		if (value === undefined || name === '') continue;
		const said = [name, kind].filter(Boolean);
		const own = nameOf(read(row, key)) || said.join('/');
		const label = `${said.join(', ')}: ${write(value)}${unit ? ` ${unit}` : ''}`;
		data.push({ key: keep(own, i), name, series: kind, value, label });
	}
	faults.push(
		...noneOf(rows, [
			[x, names.size],
			[y, data.length]
		])
	);
	return { data, names: [...names], series: [...kinds], write, faults };
}

/** Keys of what a datum is a part of: the row’s category and its series. */
export const wholes = ({ key, name, series }: Datum): string[] =>
	[series, name].filter((whole) => whole !== '' && whole !== key);

/** What the colours of several series mean. */
export const legendOf = (series: readonly string[]): { name: string; color: number }[] | undefined =>
	series.length > 1 ? series.map((name, color) => ({ name, color })) : undefined;
