import type { StoryWork } from './types.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date as a language writes it. One that is given in words stays as it is. */
export function dateIn(lang: string, date: string): string {
	if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
	let format = formats.get(lang);
	// A story has a date for most of its notes, and making a format costs far more than using it.
	// A date has no hour: read and written in UTC, it is the same day for every reader.
	if (!format)
		formats.set(lang, (format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })));
	return format.format(new Date(date));
}

/** A work with its date in words, so that a browser need not load its date formats for it. */
export function dated<Work extends StoryWork>(work: Work, lang: string): Work {
	const { date } = work;
	if (date === undefined) return work;
	const dateText = dateIn(lang, date);
	return dateText === date ? work : { ...work, dateText };
}
