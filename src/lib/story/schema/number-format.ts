import * as v from 'valibot';

const digits = (most: number, what: string) =>
	v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.minValue(0),
			v.maxValue(most),
			v.description(`${what}, from 0 to ${most}`),
			v.examples([1])
		)
	);

/** A field that must be one of several words. */
const word = <const Words extends [string, ...string[]]>(words: Words, what: string) =>
	v.optional(v.pipe(v.picklist(words), v.description(what), v.examples([words[0]])));

/** The part of `Intl.NumberFormat`'s options that changes how a number is read. */
export const numberFormat = v.pipe(
	v.strictObject({
		style: word(
			['percent', 'decimal', 'currency', 'unit'],
			'what the number is: percent writes 0.12 as 12%; currency and unit ask for one more field'
		),
		currency: v.optional(
			v.pipe(v.string(), v.description('the currency’s three letters'), v.examples(['USD']))
		),
		currencyDisplay: word(['symbol', 'narrowSymbol', 'code', 'name'], 'how the currency is written'),
		unit: v.optional(v.pipe(v.string(), v.description('a unit by its Intl name'), v.examples(['kilometer']))),
		unitDisplay: word(['long', 'short', 'narrow'], 'how the unit is written'),
		notation: word(
			['compact', 'standard', 'scientific', 'engineering'],
			'how a large number is written: compact makes 1.1M of 1100000'
		),
		compactDisplay: word(['long', 'short'], 'whether a compact number ends in a word or a letter'),
		signDisplay: word(['always', 'auto', 'never', 'exceptZero', 'negative'], 'when + or − is written'),
		useGrouping: v.optional(
			v.pipe(v.boolean(), v.description('whether thousands are set apart: 150,000'), v.examples([false]))
		),
		minimumIntegerDigits: digits(21, 'digits before the point, at least'),
		minimumFractionDigits: digits(20, 'digits after the point, at least'),
		maximumFractionDigits: digits(20, 'digits after the point, at most'),
		minimumSignificantDigits: digits(21, 'digits in all that count, at least'),
		maximumSignificantDigits: digits(21, 'digits in all that count, at most')
	}),
	v.title('Number format'),
	v.description('how the number is written: options of Intl.NumberFormat'),
	v.examples([{ style: 'currency', currency: 'USD' }])
);

/** Why `Intl` cannot use a number format, in its own words; undefined where it can. */
export function numberFormatError(options: Intl.NumberFormatOptions, lang: string): string | undefined {
	try {
		new Intl.NumberFormat(lang, options);
		return undefined;
	} catch (error) {
		return String(error instanceof Error ? error.message : error).replace(/\.$/, '');
	}
}
