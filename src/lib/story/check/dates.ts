import { dateOrder, isImpossible } from '../text/date-order.ts';
import { isIsoDay, isoDaysIn } from '../text/iso-days.ts';

/** A moment, or a day with other dashes than those of ISO 8601: neither is written as the language writes days. */
const ALMOST_ISO = /\d{4}-\d\d-\d\dT|\d{4}[‐‑‒–—−]\d\d[‐‑‒–—−]\d\d/;

/**
 * True for a day, month or year of the calendar as `2019-07-29`, `2019-07` or `2019`, or for words with a year: one of four
 * digits, or of an era of the language.
 */
export function isDate(text: string, lang = 'en'): boolean {
	if (!isoDaysIn(text).every(isIsoDay) || ALMOST_ISO.test(text)) return false;
	if (!/[^\d\s./:-]/.test(text)) return isDay(text) || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
	if (isImpossible(text, lang)) return false;
	return /\p{Nd}{4}/u.test(text) || dateOrder(text, lang) !== undefined;
}

/** True for a day, without a time. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** True for a moment of the calendar. `Date.parse` alone would take the 30th of February for the 2nd of March. */
export function isMoment(text: string): boolean {
	return isDay(text.slice(0, 10)) && isDate(text.slice(0, 10)) && Number.isFinite(Date.parse(text));
}

/** True for the IANA name of a time zone. */
export function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
