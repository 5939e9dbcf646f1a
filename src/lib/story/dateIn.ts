/** A date as a language writes it. One that is given in words stays as it is. */
export function dateIn(lang: string, date: string): string {
	if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
	// A date has no hour: read and written in UTC, it is the same day for every reader.
	return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
