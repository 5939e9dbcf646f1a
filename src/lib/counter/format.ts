const formatters: Record<string, Intl.NumberFormat> = {};

/**
 * An `Intl.NumberFormat`, made once for each locale and options: making one costs far more than using it.
 * @throws RangeError (contrail-021) where `Intl` refuses the locale or an option.
 */
export function formatter(locale: string | string[], options?: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = JSON.stringify([locale, options]);
	try {
		return (formatters[key] ??= new Intl.NumberFormat(locale, options));
	} catch (cause) {
		throw new RangeError(
			`\`<Counter>\` cannot format with ${key}. ${cause} See Intl.NumberFormat. (contrail-021)`
		);
	}
}

/**
 * How the numbers on the way to `value` are written: as `value` itself is, and with as many decimals all along, so that
 * the decimal point stands still.
 */
export function tickFormatter(
	value: number | bigint,
	locale: string | string[],
	options?: Intl.NumberFormatOptions
): Intl.NumberFormat {
	const parts = formatter(locale, options).formatToParts(value);
	const decimals = [...(parts.find((part) => part.type === 'fraction')?.value ?? '')].length;
	return formatter(locale, {
		// No "-0" on the way.
		signDisplay: 'negative',
		...options,
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		// Significant digits, where asked for, may round further, never less.
		roundingPriority: 'lessPrecision'
	});
}
