import { DEV } from 'esm-env';

const formatters: Record<string, Intl.NumberFormat> = {};

/**
 * Gets the `Intl.NumberFormat` for a locale and options. Each is made only once, as making one costs far more than using it.
 *
 * @throws RangeError (in development contrail-021) if `Intl` refuses the locale or an option
 */
export function numberFormatter(
	locale: string | string[],
	options?: Intl.NumberFormatOptions
): Intl.NumberFormat {
	const key = JSON.stringify([locale, options]);
	const formatter = () => (formatters[key] ??= new Intl.NumberFormat(locale, options));
	if (!DEV) return formatter();
	try {
		return formatter();
	} catch (cause) {
		throw new RangeError(
			`\`<Counter>\` cannot format with ${key}. ${cause} See Intl.NumberFormat. (contrail-021)`
		);
	}
}

/**
 * Gets the format for the numbers on the way to `value`. It is the format of `value` with a fixed number of decimals, so that
 * the decimal point stands still.
 */
export function tickFormatter(
	value: number | bigint,
	locale: string | string[],
	options?: Intl.NumberFormatOptions
): Intl.NumberFormat {
	const parts = numberFormatter(locale, options).formatToParts(value);
	const decimals = [...(parts.find((part) => part.type === 'fraction')?.value ?? '')].length;
	return numberFormatter(locale, {
		// Never writes “-0”.
		signDisplay: 'negative',
		...options,
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		// Significant digits, if the options ask for them, may round further but never less.
		roundingPriority: 'lessPrecision'
	});
}
