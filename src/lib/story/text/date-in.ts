import { isIsoDay, withIsoDays } from './iso-days.ts';
import type { StoryWork } from './types.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const DAY = String.raw`\d{4}-\d\d-\d\d`;
const RANGE = new RegExp(`^(${DAY})(?:\\s*[–—/]\\s*|\\s+-\\s+)(${DAY})$`);

/** A date as a language writes it: `2019-07-29` becomes `29 July 2019`, also in a range, and `2019-07` becomes `July 2019`. Other words stay as they are. */
export function dateIn(lang: string, date: string): string {
	const [, from, to] = RANGE.exec(date) ?? [];
	if (from && to && isIsoDay(from) && isIsoDay(to))
		return formatOf(lang).formatRange(new Date(from), new Date(to));
	if (/^\d{4}-\d\d$/.test(date))
		return new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
			new Date(date)
		);
	return withIsoDays(date, (day) => (isIsoDay(day) ? formatOf(lang).format(new Date(day)) : day));
}

/** The format of a language, kept: a story has many dates, and making a format takes far longer than using it. */
function formatOf(lang: string): Intl.DateTimeFormat {
	let format = formats.get(lang);
	// A date has no hour: written in UTC it is the same day for every reader.
	if (!format) {
		format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
		formats.set(lang, format);
	}
	return format;
}

/** A work with its date in words, so that a browser needs no date formats. */
export function dated<Work extends StoryWork>(work: Work, lang: string): Work {
	const { date } = work;
	if (date === undefined) return work;
	const dateText = dateIn(lang, date);
	return dateText === date ? work : { ...work, dateText };
}
