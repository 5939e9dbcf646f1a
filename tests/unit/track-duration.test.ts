import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../src/lib/track/index.ts';

// The same cases each time: a test that fails has to fail again.
fc.configureGlobal({ seed: 19 });

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Some languages part number and unit by a blank that does not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a duration in words', () => {
	const cases: [number, string, string][] = [
		[3 * HOUR + 20 * MINUTE, 'en', '3 h 20 min'],
		[3 * HOUR, 'en', '3 h'],
		[20 * MINUTE, 'en', '20 min'],
		[28.5 * SECOND, 'en', '29 s'],
		[90 * SECOND, 'en', '1 min 30 s'],
		[0, 'en', '0 s'],
		[-5, 'en', '0 s'],
		[50 * HOUR, 'en', '2 days 2 h'],
		// Rounding carries over.
		[HOUR - 400, 'en', '1 h'],
		[24 * HOUR - 10 * SECOND, 'en', '1 day'],
		[3 * HOUR + 20 * MINUTE, 'fr', '3 h 20 min'],
		[3 * HOUR + 20 * MINUTE, 'es', '3 h 20 min'],
		[3 * HOUR + 20 * MINUTE, 'ru', '3 ч 20 мин']
	];

	it.each(cases)('%d ms in %s is “%s”', (milliseconds, locale, expected) => {
		expect(plain(formatDuration(milliseconds, locale))).toBe(expected);
	});

	it('is spelled out for screen readers', () => {
		expect(formatDuration(3 * HOUR + 20 * MINUTE, 'en', 'long')).toBe('3 hours 20 minutes');
		expect(formatDuration(HOUR + MINUTE, 'en', 'long')).toBe('1 hour 1 minute');
	});

	it('never counts sixty of a unit', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 24 * HOUR - MINUTE }), (milliseconds) => {
				expect(formatDuration(milliseconds, 'en')).not.toMatch(/\b(60|24 h)\b/);
			})
		);
	});
});
