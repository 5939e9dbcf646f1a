import { timeOf } from './values.ts';

/** Making a formatter takes far longer than using it. */
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function keep<Formatter extends Intl.NumberFormat | Intl.DateTimeFormat>(
	key: string,
	make: () => Formatter
): Formatter {
	let formatter = made.get(key) as Formatter | undefined;
	if (!formatter) made.set(key, (formatter = make()));
	return formatter;
}

/** How numbers or dates are written: options of `Intl`, or a function. */
export type Format<Options> = Options | ((value: number) => string);
export type NumberFormat = Format<Intl.NumberFormatOptions>;
export type DateFormat = Format<Intl.DateTimeFormatOptions>;

export function numberWriter(
	locale: string | string[],
	format: NumberFormat = {}
): (value: number) => string {
	if (typeof format === 'function') return format;
	const formatter = keep(`n${locale}${JSON.stringify(format)}`, () => new Intl.NumberFormat(locale, format));
	return (value) => formatter.format(value);
}

/** Dates are written in UTC, as they are read. */
export function dateWriter(
	locale: string | string[],
	format: DateFormat = { dateStyle: 'medium' }
): (value: number) => string {
	if (typeof format === 'function') return format;
	const formatter = keep(
		`d${locale}${JSON.stringify(format)}`,
		() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...format })
	);
	return (value) => formatter.format(value);
}

/** How precisely a date is known: `2019` is a year. */
export function dateFormatOf(value: unknown): Intl.DateTimeFormatOptions {
	const length = typeof value === 'string' ? value.length : 10;
	if (length === 4) return { year: 'numeric' };
	if (length === 7) return { year: 'numeric', month: 'short' };
	return { dateStyle: 'medium', ...(length > 10 && { timeStyle: 'short' }) };
}

/** Writes one date as precisely as it is known. */
export function writeDate(value: unknown, locale: string | string[]): string {
	const time = timeOf(value);
	return time === undefined ? String(value) : dateWriter(locale, dateFormatOf(value))(time);
}
