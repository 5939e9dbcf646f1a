/**
 * The day, or the first day, of a date as people write it, e.g. `20 February – 26 March 2019`: what it is sorted by.
 *
 * @param lang whose names of months are meant, BCP 47
 * @returns milliseconds since 1970, or nothing where no month and year are named
 */
export function dateOrder(date: string, lang: string): number | undefined {
	const words = date.toLocaleLowerCase(lang);
	const year = /\d{4}/.exec(words);
	const months = monthsOf(lang).map((name) => words.indexOf(name));
	const first = Math.min(...months.filter((at) => at >= 0));
	if (!year || first === Infinity) return undefined;
	const day = /(\d{1,2})(?!\d)/.exec(words.slice(0, first))?.[1] ?? 1;
	return Date.UTC(Number(year[0]), months.indexOf(first), Number(day));
}

function monthsOf(lang: string): string[] {
	const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
	return Array.from({ length: 12 }, (_, month) =>
		format.format(Date.UTC(2000, month)).toLocaleLowerCase(lang)
	);
}
