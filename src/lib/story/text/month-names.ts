const kept = new Map<string, [name: string, month: number][]>();

/**
 * The names of the months in a language, longest first, in lower case: long and short, alone (`март`) and in a date
 * (`марта`), with and without the dot of an abbreviation.
 *
 * @returns pairs of a name and its month, counted from 0
 */
export function monthsOf(lang: string): [name: string, month: number][] {
	let months = kept.get(lang);
	if (!months) kept.set(lang, (months = namesIn(lang)));
	return months;
}

function namesIn(lang: string): [name: string, month: number][] {
	const names = new Map<string, number>();
	for (const month of ['long', 'short'] as const) {
		for (const rest of [{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const) {
			const format = new Intl.DateTimeFormat(lang, { month, ...rest, calendar: 'gregory', timeZone: 'UTC' });
			for (let index = 0; index < 12; index++) {
				const parts = format.formatToParts(Date.UTC(2000, index, 22));
				const name = parts.find(({ type }) => type === 'month')?.value.toLocaleLowerCase(lang) ?? '';
				// A number alone is no name. Japanese writes 3月, where Intl puts the sign after the number into its own part.
				const sign = /^\d+$/.test(name) ? literalAfter(parts) : '';
				if (/^\d+$/.test(name) && !sign) continue;
				for (const form of [name + sign, name.replace(/\.$/, '')]) {
					if (!/^\d*$/.test(form) && !names.has(form)) names.set(form, index);
				}
			}
		}
	}
	return [...names].sort(([a], [b]) => b.length - a.length);
}

/** The letters that follow a month's number: 月, 월. */
function literalAfter(parts: Intl.DateTimeFormatPart[]): string {
	const index = parts.findIndex(({ type }) => type === 'month');
	const { type, value = '' } = parts[index + 1] ?? {};
	return type === 'literal' ? (/^\p{L}/u.exec(value)?.[0] ?? '') : '';
}
