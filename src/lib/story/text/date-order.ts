import {
	calendarsOf,
	dayIn,
	GREGORY,
	isUsual,
	monthsIn,
	plain,
	writtenDaysOf,
	yearsOf
} from './calendars.ts';
import { isIsoDay, isoDaysIn } from './iso-days.ts';
import { inflectedMonth, monthsOf } from './month-names.ts';

/** A number or a month in a text. */
interface Token {
	kind: 'year' | 'month' | 'day';
	/** The year, the month from 0, or the day of the month. */
	value: number;
	at: number;
}

/**
 * The first day of a date as people write it, such as `20 February – 26 March 2019`, `March 22, 2019` or `۲ فروردین ۱۳۹۸`:
 * rows are sorted by it.
 *
 * @param lang the language of the names of months, BCP 47
 * @returns milliseconds since 1970; undefined where the text names no month or no year of a calendar of the language
 */
export function dateOrder(date: string, lang: string): number | undefined {
	const iso = isoDaysIn(date).find(isIsoDay);
	if (iso) return Date.parse(iso);
	if (/^\d{4}(?:-\d\d)?$/.test(date)) return Date.parse(date);
	const text = plain(date, lang);
	const [, ...others] = calendarsOf(lang);
	const known = readIn(tokensOf(text, lang));
	const usual = known && utc(known.year, known.month, known.day);
	if (usual !== undefined && (others.length === 0 || isUsual(known!.year))) return usual;
	for (const calendar of others) {
		const order = orderIn(calendar, text, lang);
		if (order !== undefined) return order;
	}
	return usual;
}

/** True for a day alone that its month does not have, such as `31 April 2019`. */
export function isImpossible(date: string, lang: string): boolean {
	const text = plain(date, lang);
	const tokens = tokensOf(text, lang);
	const known = readIn(tokens);
	if (!known || tokens.length !== 3) return false;
	const month = new Date(utc(known.year, known.month, known.day)).getUTCMonth();
	const words = text.match(/\p{L}+/gu) ?? [];
	return month !== known.month && words.length === 1;
}

/** The same in another calendar than that of most of the world. */
function orderIn(calendar: string, text: string, lang: string): number | undefined {
	const months = monthsOf(lang, calendar);
	if (!months.some(([name]) => text.includes(name))) return undefined;
	const years = yearsOf(lang, calendar);
	const tokens: Token[] = [];
	let rest = text;
	/** A word is taken out of the text: the digits of a year are no day. */
	const take = (kind: Token['kind'], words: readonly string[], valueOf: (word: string) => number) => {
		const pattern = patternOf([...words].sort((a, b) => b.length - a.length));
		rest = rest.replace(pattern, (word, at: number) => {
			tokens.push({ kind, value: valueOf(word), at });
			return ' '.repeat(word.length);
		});
	};
	const named = new Map(years.flatMap(({ texts }, index) => texts.map((name) => [name, index] as const)));
	take('year', [...named.keys()], (word) => named.get(word)!);
	const known = new Map(months);
	take('month', [...known.keys()], (word) => known.get(word)!);
	const written = writtenDaysOf(lang, calendar);
	take('day', [...written.keys()], (word) => written.get(word)!);
	for (const { 0: day, index: at } of rest.matchAll(/(?<!\d)\d{1,2}(?!\d)/g))
		if (isDayOfMonth(Number(day))) tokens.push({ kind: 'day', value: Number(day), at });
	const found = readIn(tokens.sort((a, b) => a.at - b.at));
	const [year, month] = found ? [years[found.year], monthsIn(calendar)[found.month]] : [];
	return year && month && dayIn(calendar, year, month, found!.day);
}

/** What a date's tokens say. */
function readIn(tokens: readonly Token[]): Record<Token['kind'], number> | undefined {
	const [month, laterMonth] = tokens.filter(({ kind }) => kind === 'month');
	if (!month) return undefined;
	const year = yearOf(tokens, month, laterMonth);
	if (year === undefined) return undefined;
	return { year, month: month.value, day: dayOf(tokens, month, laterMonth) ?? 1 };
}

const isDayOfMonth = (number: number): boolean => number >= 1 && number <= 31;

/** The year of the first month. A range names it once, and its first month may be in the year before. */
function yearOf(tokens: readonly Token[], month: Token, laterMonth: Token | undefined): number | undefined {
	const years = tokens.filter(({ kind }) => kind === 'year');
	const before = years.findLast(({ at }) => at < month.at);
	if (before) return before.value;
	const [after] = years;
	const isOver = laterMonth && after && laterMonth.at < after.at && laterMonth.value < month.value;
	return after && (isOver ? after.value - 1 : after.value);
}

/** The first day of the first month: before its name as in `22–23 March`, or after it as in `March 22`. */
function dayOf(tokens: readonly Token[], month: Token, laterMonth: Token | undefined): number | undefined {
	const days = tokens.filter(({ kind }) => kind === 'day');
	const before = days.find(({ at }) => at < month.at);
	if (before) return before.value;
	const year = tokens.find(({ kind, at }) => kind === 'year' && at > month.at)?.at ?? Infinity;
	const end = Math.min(laterMonth?.at ?? Infinity, year);
	const after = days.find(({ at }) => at > month.at && at < end);
	// In `March – 2 April 2019` the day belongs to the later month; in `March 2 – April 5, 2019` that has its own after it.
	const isOfLater = laterMonth && !days.some(({ at }) => at > laterMonth.at && at < year);
	return isOfLater ? undefined : after?.value;
}

/** The tokens of a text in lower case by the calendar of most of the world. */
function tokensOf(text: string, lang: string): Token[] {
	const months = monthsOf(lang, GREGORY);
	const tokens: Token[] = [];
	const known = new Map(months);
	for (const { 0: found, index: at } of text.matchAll(
		patternOf(
			months.map(([name]) => name),
			true
		)
	)) {
		const month = known.get(found);
		const number = Number(found);
		if (month !== undefined) tokens.push({ kind: 'month', value: month, at });
		else if (found.length === 4) tokens.push({ kind: 'year', value: number, at });
		else if (found.length <= 2 && isDayOfMonth(number)) tokens.push({ kind: 'day', value: number, at });
	}
	if (tokens.some(({ kind }) => kind === 'month')) return tokens;
	for (const { 0: word, index: at } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
		const value = inflectedMonth(word, lang);
		if (value !== undefined) tokens.push({ kind: 'month', value, at });
	}
	return tokens;
}

/** Matches names as whole words, and numbers. A name with a digit, as 3月, or of Chinese letters may stand between letters. */
function patternOf(names: readonly string[], withNumbers = false): RegExp {
	const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const isWord = (name: string) => !/\d|\p{Script=Han}/u.test(name);
	const words = escaped.filter(isWord).join('|');
	const word = words ? [`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`] : [];
	const others = escaped
		.filter((name) => !isWord(name))
		.map((name) => (/\d$/.test(name) ? `${name}(?!\\d)` : name));
	const all = [...others, ...word, ...(withNumbers ? ['\\d+'] : [])].join('|');
	return new RegExp(`(?<!\\d)(?:${all || '$^'})`, 'gu');
}

function utc(year: number, month: number, day: number): number {
	const date = new Date(0);
	date.setUTCFullYear(year, month, day);
	return date.getTime();
}
