import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/lib/story/check/dates.ts';
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
		['en', '2019-03', '2019-03-01'],
		['en', '2019', '2019-01-01'],
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
		['fa', '22 مارس 2019', '2019-03-22'],
		['en', '5 Sept 2019', '2019-09-05'],
		['en', 'Sept. 5, 2019', '2019-09-05'],
		['de', '22. Jänner 2019', '2019-01-22'],
		['ar', '22 آذار 2019', '2019-03-22'],
		['he', '22 במרץ 2019', '2019-03-22'],
		['eu', '2019ko martxoaren 22a', '2019-03-22'],
		['el', '22 Μαρτίου 2019', '2019-03-22'],
		['el', 'Μάρτιος 2019', '2019-03-01'],
		['tr', '5 HAZİRAN 2019', '2019-06-05'],
		['vi', 'ngày 2 tháng 12 năm 2019', '2019-12-02'],
		['hi', '22 मार्च 2019', '2019-03-22'],
		['th', '22 มีนาคม 2562', '2019-03-22'],
		['lt', '2019 m. kovo 22 d.', '2019-03-22'],
		['ru', 'в марте 2019', '2019-03-01'],
		['ru', 'в мае 2019', '2019-05-01'],
		['ru', 'в июле 2019', '2019-07-01'],
		['pl', 'w marcu 2019', '2019-03-01'],
		['cs', 'v březnu 2019', '2019-03-01'],
		['uk', 'у березні 2019', '2019-03-01'],
		['fi', 'maaliskuussa 2019', '2019-03-01'],
		// Other calendars than that of most of the world, each with its own year, months and days.
		['fa', '۲ فروردین ۱۳۹۸', '2019-03-22'],
		['fa', '2 فروردین 1398', '2019-03-22'],
		['fa', '۲۸ اسفند ۱۳۹۷ تا ۵ فروردین ۱۳۹۸', '2019-03-19'],
		['fa', '۲۸ اسفند – ۵ فروردین ۱۳۹۸', '2019-03-19'],
		['fa', 'فروردین ۱۳۹۸', '2019-03-21'],
		['fa-AF', '۲ حمل ۱۳۹۸', '2019-03-22'],
		['ar-SA', '١٥ رجب ١٤٤٠ هـ', '2019-03-22'],
		['ja', '平成31年3月22日', '2019-03-22'],
		['ja', '令和元年5月4日', '2019-05-04'],
		['ja', '昭和39年10月10日', '1964-10-10'],
		['zh-TW', '民國108年3月22日', '2019-03-22'],
		['zh', '2019己亥年正月十六', '2019-02-20'],
		['he', 'ט״ו באדר ב׳ תשע״ט', '2019-03-22'],
		['he', '15 באדר ב׳ 5779', '2019-03-22'],
		['am', '13 መጋቢት 2011', '2019-03-22'],
		['th', '22 มีนาคม 2019', '2019-03-22'],
		['th', '๒๒ มีนาคม ๒๕๖๒', '2019-03-22'],
		['th', '22 มี.ค. 2562', '2019-03-22']
	])('in %s, of %s, is %s', (lang, date, day) => {
		expect(dayOf(date, lang)).toBe(day);
	});

	it.each(['Summer 2019', 'in March', 'Mayor of 2019', 'Marching in 2019', 'before 2019-13-45', ''])(
		'is not known of “%s”',
		(date) => {
			expect(dayOf(date, 'en')).toBeUndefined();
		}
	);
});

describe('a date that is shown', () => {
	it.each([
		['en-GB', '2019-03-22', '22 March 2019'],
		['ru', '2019-03-22', '22 марта 2019 г.'],
		['es', '2019-03', 'marzo de 2019'],
		['en-GB', '2019', '2019'],
		['en-GB', '2019-12-30 – 2020-01-02', '30 December 2019 – 2 January 2020'],
		['en-GB', 'before 2019-03-22', 'before 22 March 2019'],
		['en', '22–23 March 2019', '22–23 March 2019'],
		// A day that no calendar has is not another one.
		['en-GB', 'before 2019-02-30', 'before 2019-02-30'],
		['en-GB', '2019-13-45 – 2019-14-01', '2019-13-45 – 2019-14-01']
	])('in %s, of %s, is %s', (lang, date, shown) => {
		expect(dateIn(lang, date).replaceAll(/[\u00a0\u2009\u202f]/g, ' ')).toBe(shown);
	});
});

describe('a date', () => {
	it.each([
		'2019-03-22',
		'2019-03',
		'2019',
		'March 2019',
		'29 February 2020',
		'31 days in April 2019',
		'before 2019-03-22',
		'2019年3月22日'
	])('may be “%s”', (date) => {
		expect(isDate(date)).toBe(true);
	});

	it('may have the year of an era that its language has', () => {
		expect(isDate('平成31年3月22日', 'ja')).toBe(true);
		expect(isDate('平成31年3月22日', 'en')).toBe(false);
	});

	it.each([
		'2019-02-30',
		'before 2019-02-30',
		'2019-03-22 – 2019-13-01',
		'22/03/2019',
		'March',
		'2019-13',
		'29 February 2019',
		'April 31, 2019',
		'2019-03-22T11:00:00Z',
		'2019‑03‑22',
		'2019–03–22'
	])('may not be “%s”', (date) => expect(isDate(date)).toBe(false));
});
