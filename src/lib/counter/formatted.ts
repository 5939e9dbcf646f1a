import { cubicOut } from 'svelte/easing';
import { formatter, tickFormatter } from './format.ts';
import type { CounterProps, FormattedCounter } from './types.ts';
import { widerTexts } from './widths.ts';

/**
 * What a `<Counter>` with these props writes: its `formatted`, for a page that is made on the server or at build.
 * @throws RangeError (contrail-021) where `Intl` refuses the locale or an option.
 * @example
 * const props = { value: 150_000, locale: 'es' };
 * return { ...props, formatted: formatCounter(props) };
 */
export function formatCounter({
	value,
	from = 0,
	format,
	locale = 'en',
	prefix = '',
	suffix = '',
	easing = cubicOut
}: Pick<
	CounterProps,
	'value' | 'from' | 'format' | 'locale' | 'prefix' | 'suffix' | 'easing'
>): FormattedCounter {
	const ticks = tickFormatter(value, locale, format);
	const write = (tick: number) => prefix + ticks.format(tick) + suffix;
	const final = prefix + formatter(locale, format).format(value) + suffix;
	return { final, from: write(from), wider: widerTexts(from, Number(value), easing, write, final) };
}
