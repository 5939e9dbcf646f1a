import * as v from 'valibot';
import type { Located } from '../source/located.ts';
import { numberFormat, numberFormatFault } from '../text/number-format.ts';
import { stepsOf } from './steps.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Spot } from '../source/cursor.ts';

/** More steps than any reader scrolls; a page of them would not load. */
export const MOST_STEPS = 2000;

/** Reports a story of more steps than a page can hold; nothing else about it is worth the time. */
export function isTooLong(story: Spot, located: Located, diagnostics: Diagnostics): boolean {
	const count = stepsOf(story).length;
	if (count <= MOST_STEPS) return false;
	diagnostics.add(238, located.nameOf(['chapters']), { count, limit: MOST_STEPS });
	return true;
}

/** Checks values whose rules a schema cannot say: languages, dates, number formats, and that there are steps. */
export function checkValues(story: Spot, located: Located, diagnostics: Diagnostics): void {
	const steps = stepsOf(story);
	if (steps.length === 0 && Array.isArray(story.get('chapters').value)) {
		diagnostics.add(246, located.nameOf(['chapters']), {});
	}
	for (const spot of [story.get('lang'), ...steps.map((step) => step.get('quote').get('lang'))]) {
		if (spot.text !== undefined && !isLanguage(spot.text)) {
			diagnostics.add(230, located.at(spot.path), { value: spot.text });
		}
	}
	const dated = ['sources', 'flights'].flatMap((table) =>
		story
			.get(table)
			.entries()
			.map(([, one]) => one)
	);
	for (const { text, path } of [story.get('source'), ...dated].map((one) => one.get('date'))) {
		if (text !== undefined && !isDate(text)) diagnostics.add(229, located.at(path), { value: text });
	}
	const lang = story.get('lang').text ?? 'en';
	for (const step of steps) {
		for (const counter of step.get('counters').items()) checkCounter(counter, lang, located, diagnostics);
		checkClock(step.get('clock'), located, diagnostics);
	}
}

function checkCounter(counter: Spot, lang: string, located: Located, diagnostics: Diagnostics): void {
	const { value: format, path } = counter.get('format');
	if (v.is(numberFormat, format)) {
		const reason = numberFormatFault(format, isLanguage(lang) ? lang : 'en');
		const hint = 'See Intl.NumberFormat for what goes together; a unit needs "unit", a currency "currency".';
		if (reason) diagnostics.add(231, located.nameOf(path), { reason, hint });
	}
	for (const key of ['value', 'from']) {
		const { value, path } = counter.get(key);
		const written = located.written(path);
		const [, decimals = ''] = /^-?\d+\.(\d*[1-9]0+)$/.exec(written) ?? [];
		const shown = (format as { minimumFractionDigits?: unknown } | undefined)?.minimumFractionDigits;
		if (typeof value === 'number' && decimals && shown === undefined) {
			diagnostics.add(270, located.at(path), { written, value, digits: decimals.length });
		}
		// 150.000 is how half of Europe writes a hundred and fifty thousand.
		if (typeof value !== 'number' || !/^-?\d{1,3}\.000$/.test(written)) continue;
		diagnostics.add(269, located.at(path), { written, value, meant: written.replace('.', '') });
	}
}

function checkClock(clock: Spot, located: Located, diagnostics: Diagnostics): void {
	const [from, to, zone] = [clock.get('from'), clock.get('to'), clock.get('timeZone')];
	for (const { text, path } of [from, to]) {
		if (text !== undefined && /^\d{4}-\d\d-\d\dT/.test(text) && !isMoment(text)) {
			diagnostics.add(253, located.at(path), { value: text });
		}
	}
	if (Date.parse(from.text ?? '') >= Date.parse(to.text ?? '')) diagnostics.add(254, located.at(to.path), {});
	if (zone.text !== undefined && !isTimeZone(zone.text)) {
		diagnostics.add(255, located.at(zone.path), { value: zone.text });
	}
}

/** `Date.parse` alone would take the 30th of February for the 2nd of March. */
function isMoment(text: string): boolean {
	return isDate(text.slice(0, 10)) && Number.isFinite(Date.parse(text));
}

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** True for a BCP 47 tag. */
export function isLanguage(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

/** True for a day of the calendar, written year, month, day; or for words with a year. */
function isDate(text: string): boolean {
	if (/[^\d\s./:-]/.test(text)) return /\p{Nd}{4}/u.test(text);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
