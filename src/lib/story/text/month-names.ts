import { formatIn, GREGORY, monthsIn } from './calendars.ts';

type Months = [name: string, month: number][];

const kept = new Map<string, Months>();

/** What stands beside a month: its form depends on it. */
const FORMS = [{}, { year: 'numeric' }, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const;

/** Regions that call months otherwise than the rest of their language: Jänner, Sept, كانون الثاني. */
const REGIONS = ['AT', 'GB', 'LB', 'DZ', 'MA'];

/**
 * The names of the months of a calendar in a language, longest first, in lower case: long and short, alone (`март`) and in a date
 * (`марта`), with and without the dot of an abbreviation, and as some of its regions have them.
 *
 * @returns pairs of a name and its month, counted from 0
 */
export function monthsOf(lang: string, calendar: string): Months {
	const key = `${lang} ${calendar}`;
	let months = kept.get(key);
	if (!months) kept.set(key, (months = namesIn(lang, calendar)));
	return months;
}

function namesIn(lang: string, calendar: string): Months {
	const names = new Map<string, number>();
	const { language } = new Intl.Locale(lang);
	for (const tag of [lang, language, ...REGIONS.map((region) => `${language}-${region}`)]) {
		for (const month of ['long', 'short'] as const) {
			for (const rest of FORMS) {
				for (const [index, written] of namesOf(tag, calendar, { month, ...rest }).entries()) {
					for (const form of written.flatMap((name) => [name, name.replace(/\.$/, '')])) {
						if (!/^\d*$/.test(form) && !names.has(form)) names.set(form, index);
					}
				}
			}
		}
	}
	return [...names].sort(([a], [b]) => b.length - a.length);
}

/** Each month as a format writes it: alone, and with the letters that the format puts right before and behind it. */
function namesOf(lang: string, calendar: string, options: Intl.DateTimeFormatOptions): string[][] {
	const format = formatIn(lang, calendar, options);
	return monthsIn(calendar).map(({ day }) => {
		const parts = format.formatToParts(day);
		const at = parts.findIndex(({ type }) => type === 'month');
		const name = parts[at]?.value.toLocaleLowerCase(lang) ?? '';
		// Hebrew writes במרץ, Basque martxoaren, and Japanese 3月, of which Intl takes the letters beside the month for parts of their own.
		const before = /\p{L}*$/u.exec(literal(parts[at - 1]))?.[0] ?? '';
		const behind = /^\p{L}*/u.exec(literal(parts[at + 1]))?.[0] ?? '';
		// A number alone is no name.
		if (/^\p{Nd}+$/u.test(name)) return behind ? [name + behind.charAt(0)] : [];
		return [name, before + name + behind];
	});
}

const literal = (part: Intl.DateTimeFormatPart | undefined): string =>
	part?.type === 'literal' ? part.value : '';

/**
 * The month that a word is another case of, in a language that inflects them: в марте, w marcu, maaliskuussa. Intl knows two
 * cases, which agree in their beginning.
 */
export function inflectedMonth(word: string, lang: string): number | undefined {
	const forms = FORMS.map((rest) =>
		namesOf(lang, GREGORY, { month: 'long', ...rest }).map(([name = '']) => name)
	);
	const isInflected = forms[0]?.some((name, index) => forms.some((form) => form[index] !== name));
	if (!isInflected) return undefined;
	let [best, longest] = [undefined as number | undefined, 0];
	for (const form of forms) {
		for (const [index, name] of form.entries()) {
			const common = commonStart(name, word);
			const needed = name.length < 4 ? 2 : Math.max(3, name.length - 2);
			if (common < needed || word.length > name.length + 3 || common <= longest) continue;
			[best, longest] = [index, common];
		}
	}
	return best;
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}
