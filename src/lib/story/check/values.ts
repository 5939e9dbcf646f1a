import * as v from 'valibot';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { numberFormat, numberFormatError } from '../schema/number-format.ts';
import type { Cursor } from '../source/cursor.ts';
import { isDate, isDay, isMoment, isTimeZone } from './dates.ts';
import { isLanguage, reportLanguage } from './languages.ts';
import { stepCursors } from './steps.ts';

/** The most steps that a story may have: nobody reads more, and a page with more would not load. */
export const MOST_STEPS = 2000;

/** Reports a story of more steps than a page can hold. The other checks are not worth their time then. */
export function isTooLong(story: Cursor, diagnostics: Diagnostics): boolean {
	const count = stepCursors(story).length;
	if (count <= MOST_STEPS) return false;
	diagnostics.add(238, story.get('chapters').nameRange, { count, limit: MOST_STEPS });
	return true;
}

/** Checks what the schema cannot express: languages, dates, number formats, and that there are steps. */
export function checkValues(story: Cursor, diagnostics: Diagnostics): void {
	const steps = stepCursors(story);
	const chapters = story.get('chapters');
	if (steps.length === 0 && Array.isArray(chapters.value)) diagnostics.add(246, chapters.nameRange, {});
	for (const cursor of [story.get('lang'), ...steps.map((step) => step.get('quote').get('lang'))]) {
		if (cursor.text !== undefined && !isLanguage(cursor.text)) reportLanguage(cursor, diagnostics);
	}
	const written = story.get('lang').text ?? 'en';
	const lang = isLanguage(written) ? written : 'en';
	const tables = ['sources', 'flights', 'lines'].flatMap((table) => story.get(table).values());
	const dated = [story.get('source'), ...tables];
	for (const { text, range } of dated.map((one) => one.get('date'))) {
		if (text !== undefined && !isDate(text, lang)) diagnostics.add(229, range, { value: text });
	}
	for (const marker of story.get('markers').values()) checkFormat(marker, lang, diagnostics);
	for (const step of steps) {
		for (const counter of step.get('counters').items()) checkCounter(counter, lang, diagnostics);
		checkClock(step.get('clock'), diagnostics);
	}
}

function checkFormat(holder: Cursor, lang: string, diagnostics: Diagnostics): void {
	const { value: format, nameRange } = holder.get('format');
	if (!v.is(numberFormat, format)) return;
	const reason = numberFormatError(format, lang);
	const hint = 'See Intl.NumberFormat for what goes together; a unit needs "unit", a currency "currency".';
	if (reason) diagnostics.add(231, nameRange, { reason, hint });
}

function checkCounter(counter: Cursor, lang: string, diagnostics: Diagnostics): void {
	const { value: format } = counter.get('format');
	checkFormat(counter, lang, diagnostics);
	for (const key of ['value', 'from']) {
		const { value, written, range } = counter.get(key);
		if (typeof value !== 'number') continue;
		const [, decimals = ''] = /^-?\d+\.(\d*[1-9]0+)$/.exec(written) ?? [];
		const shown = (format as { minimumFractionDigits?: unknown } | undefined)?.minimumFractionDigits;
		if (decimals && shown === undefined) {
			diagnostics.add(270, range, { written, value, digits: decimals.length });
		}
		// Half of Europe writes a hundred and fifty thousand as 150.000.
		if (!/^-?\d{1,3}\.000$/.test(written)) continue;
		diagnostics.add(269, range, { written, value, meant: written.replace('.', '') });
	}
}

function checkClock(clock: Cursor, diagnostics: Diagnostics): void {
	const [from, to, zone] = [clock.get('from'), clock.get('to'), clock.get('timeZone')];
	for (const { text, range } of [from, to]) {
		if (text !== undefined && /^\d{4}-\d\d-\d\d(?:T|$)/.test(text) && !isMoment(text)) {
			diagnostics.add(253, range, { value: text });
		}
	}
	if (Date.parse(from.text ?? '') >= Date.parse(to.text ?? '')) diagnostics.add(254, to.range, {});
	const ends = [from, to].flatMap(({ text }) => text ?? []);
	if (ends.length === 2 && isDay(ends[0]!) !== isDay(ends[1]!)) diagnostics.add(334, to.range, {});
	if (zone.text !== undefined && !isTimeZone(zone.text)) {
		diagnostics.add(255, zone.range, { value: zone.text });
	}
}
