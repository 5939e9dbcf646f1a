import { cubicOut } from 'svelte/easing';
import type { CounterProps, FormattedCounter } from '../types.ts';
import { numberFormatter, tickFormatter } from './number-formatter.ts';
import { widerTexts } from './wider-texts.ts';

/** The props on which the texts of a counter depend. */
type TextProps = Pick<CounterProps, 'value' | 'from' | 'format' | 'locale' | 'prefix' | 'suffix' | 'easing'>;

/** The same, with the defaults of those that have one. */
type AllTextProps = ReturnType<typeof withDefaults>;

export const withDefaults = ({
	value,
	from = 0,
	format,
	locale = 'en',
	prefix = '',
	suffix = '',
	easing = cubicOut
}: TextProps) => ({ value, from, format, locale, prefix, suffix, easing });

/** Makes one text of the props, by which a counter knows whether texts were written for it or for other props. */
export const keyOf = ({ value, from, format, locale, prefix, suffix }: AllTextProps): string =>
	[value, from, prefix, suffix, locale, JSON.stringify(format)].join();

/**
 * Makes what writes the numbers on the way to a value, with prefix and suffix. A start, a bigint or an easing may lead to
 * ticks that are no numbers: for those it writes the `final` text.
 */
export function tickWriter({ value, format, locale, prefix, suffix }: AllTextProps, final: string) {
	const ticks = tickFormatter(value, locale, format);
	return (tick: number): string => (isFinite(tick) ? prefix + ticks.format(tick) + suffix : final);
}

/** Writes the texts of a counter. */
export function textsOf(props: AllTextProps): FormattedCounter {
	const { value, from, format, locale, prefix, suffix, easing } = props;
	const final = prefix + numberFormatter(locale, format).format(value) + suffix;
	const write = tickWriter(props, final);
	return {
		key: keyOf(props),
		final,
		from: write(from),
		wider: widerTexts(from, Number(value), easing, write, final)
	};
}

/**
 * Writes the texts that a `<Counter>` with these props shows. Call it on the server or at build, and pass the result as
 * `formatted`.
 *
 * @throws RangeError (contrail-021) if `Intl` refuses the locale or an option
 * @example
 * const props = { value: 150_000, locale: 'es' };
 * return { ...props, formatted: formatCounter(props) };
 */
export const formatCounter = (props: TextProps): FormattedCounter => textsOf(withDefaults(props));
