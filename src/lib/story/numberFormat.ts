import * as v from 'valibot';

const digits = (most: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)));

/** The part of `Intl.NumberFormat`'s options that changes how a number is read. */
export const numberFormat = v.pipe(
	v.strictObject({
		style: v.optional(v.picklist(['decimal', 'percent', 'currency', 'unit'])),
		currency: v.optional(v.pipe(v.string(), v.description('three letters'), v.examples(['USD']))),
		currencyDisplay: v.optional(v.picklist(['symbol', 'narrowSymbol', 'code', 'name'])),
		unit: v.optional(v.pipe(v.string(), v.description('an Intl unit'), v.examples(['kilometer']))),
		unitDisplay: v.optional(v.picklist(['short', 'narrow', 'long'])),
		notation: v.optional(v.picklist(['standard', 'compact', 'scientific', 'engineering'])),
		compactDisplay: v.optional(v.picklist(['short', 'long'])),
		signDisplay: v.optional(v.picklist(['auto', 'always', 'never', 'exceptZero', 'negative'])),
		useGrouping: v.optional(v.boolean()),
		minimumIntegerDigits: digits(21),
		minimumFractionDigits: digits(20),
		maximumFractionDigits: digits(20),
		minimumSignificantDigits: digits(21),
		maximumSignificantDigits: digits(21)
	}),
	v.title('Number format'),
	v.description('options of Intl.NumberFormat'),
	v.examples([{ style: 'currency', currency: 'USD' }])
);

/** What is wrong with a number format, in `Intl`'s own words; nothing where it works. */
export function numberFormatFault(options: Intl.NumberFormatOptions, lang: string): string | undefined {
	try {
		new Intl.NumberFormat(lang, options);
		return undefined;
	} catch (error) {
		return String(error instanceof Error ? error.message : error).replace(/\.$/, '');
	}
}
