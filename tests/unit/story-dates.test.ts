import { describe, expect, it } from 'vitest';
import { dateIn } from '../../src/lib/story/text/date-in.ts';
import { dateOrder } from '../../src/lib/story/text/date-order.ts';

const dayOf = (date: string, lang: string): string | undefined => {
	const order = dateOrder(date, lang);
	return order === undefined ? undefined : new Date(order).toISOString().slice(0, 10);
};

describe('the day by which a date in words is sorted', () => {
	it.each([
		['en', '22–23 March 2019', '2019-03-22'],
		['en', 'March 22, 2019', '2019-03-22'],
		['en', 'March 2, 2019', '2019-03-02'],
		['en', 'Mar. 22–23, 2019', '2019-03-22'],
		['en', '20 February – 26 March 2019', '2019-02-20'],
		['en', 'February 20 – March 26, 2019', '2019-02-20'],
		['en', '30 December – 2 January 2019', '2018-12-30'],
		['en', 'December 30 – January 2, 2019', '2018-12-30'],
		['en', '30 December 2018 – 2 January 2019', '2018-12-30'],
		['en', 'March – 2 April 2019', '2019-03-01'],
		['en', 'the night of 4 May 2019, 22:05', '2019-05-04'],
		['en', 'March 2019, 14:05', '2019-03-01'],
		['en', '2019-03-22', '2019-03-22'],
		['en', '2019-03-22 – 2019-03-24', '2019-03-22'],
		['es', '22 de marzo de 2019', '2019-03-22'],
		['es', '20 de febrero – 26 de marzo de 2019', '2019-02-20'],
		['de', '22. März 2019', '2019-03-22'],
		['fr', '1er août 2019', '2019-08-01'],
		['ru', '22 марта 2019 г.', '2019-03-22'],
		['ru', 'март 2019', '2019-03-01'],
		['ru', '5–7 мая 2019', '2019-05-05'],
		['pl', '22 marca 2019', '2019-03-22'],
		['pl', '1 października 2019', '2019-10-01'],
		['uk', '22 березня 2019', '2019-03-22'],
		['cs', '2. června 2019', '2019-06-02'],
		['fi', '22. maaliskuuta 2019', '2019-03-22'],
		['hu', '2019. március 22.', '2019-03-22'],
		['ja', '2019年11月22日', '2019-11-22'],
		['ja', '2019年1月2日', '2019-01-02'],
		['ko', '2019년 3월 22일', '2019-03-22'],
		['zh', '2019年3月22日', '2019-03-22'],
		['ar', '٢٢ مارس ٢٠١٩', '2019-03-22'],
		['fa', '22 مارس 2019', '2019-03-22']
	])('in %s, of %s, is %s', (lang, date, day) => {
		expect(dayOf(date, lang)).toBe(day);
	});

	it.each(['Summer 2019', 'in March', 'Mayor of 2019', ''])('is not known of “%s”', (date) => {
		expect(dayOf(date, 'en')).toBeUndefined();
	});
});

describe('a date that is shown', () => {
	it.each([
		['en-GB', '2019-03-22', '22 March 2019'],
		['ru', '2019-03-22', '22 марта 2019 г.'],
		['en-GB', '2019-12-30 – 2020-01-02', '30 December 2019 – 2 January 2020'],
		['en-GB', 'before 2019-03-22', 'before 22 March 2019'],
		['en', '22–23 March 2019', '22–23 March 2019']
	])('in %s, of %s, is %s', (lang, date, shown) => {
		expect(dateIn(lang, date).replaceAll(/[\u00a0\u2009\u202f]/g, ' ')).toBe(shown);
	});
});
