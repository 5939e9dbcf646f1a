import { cubicOut } from 'svelte/easing';
import type { CounterProps, FormattedCounter } from '../types.ts';
import { numberFormatter, tickFormatter } from './number-formatter.ts';
import { widerTexts } from './wider-texts.ts';

/**
 * Writes the texts that a `<Counter>` with these props shows. Call it on the server or at build, and pass the result as
 * `formatted`.
 *
 * @throws RangeError (contrail-021) if `Intl` refuses the locale or an option
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
	const final = prefix + numberFormatter(locale, format).format(value) + suffix;
	return { final, from: write(from), wider: widerTexts(from, Number(value), easing, write, final) };
}
