import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale } from '../../src/lib/chart/scales/index.ts';

describe('dates on an axis', () => {
	const texts = (from: string, to: string, count = 5) =>
		timeScale([Date.parse(from), Date.parse(to)], { locale: 'en' })
			.ticks(count)
			.map(({ text }) => text);

	it.each([
		['2011-04-05', '2019-03-23', ['2012', '2014', '2016', '2018']],
		['2018-11-03', '2019-07-01', ['Jan 2019', 'Apr', 'Jul']],
		['2019-03-02', '2019-03-08', ['Mar 2', 'Mar 3', 'Mar 4', 'Mar 5', 'Mar 6', 'Mar 7', 'Mar 8']],
		['2019-03-02', '2019-04-02', ['Mar 4', 'Mar 11', 'Mar 18', 'Mar 25', 'Apr 1']],
		['2019-03-02T06:10Z', '2019-03-02T11:20Z', ['07:00', '08:00', '09:00', '10:00', '11:00']],
		['0012-01-01', '0212-01-01', ['50', '100', '150', '200']]
	])('from %s to %s', (from, to, expected) => expect(texts(from, to)).toEqual(expected));

	it('are few and in order, however long the time is', () => {
		fc.assert(
			fc.property(
				fc.date({ noInvalidDate: true }),
				fc.integer({ min: 1, max: 1e13 }),
				fc.integer({ min: 2, max: 8 }),
				(date, length, count) => {
					const end = Math.min(8.64e15, +date + length);
					const ticks = timeScale([+date, end], { locale: 'en' }).ticks(count);
					const places = ticks.map(({ at }) => at);
					expect(places.every((at, i) => at >= 0 && at <= 1 && at > (places[i - 1] ?? -1))).toBe(true);
					expect(ticks.length).toBeLessThanOrEqual(3 * count);
				}
			)
		);
	});
});
