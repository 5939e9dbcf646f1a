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
 * The first day of a date as people write it, such as `20 February – 26 March 2019` or `March 22, 2019`: rows are sorted
 * by it.
 *
 * @param lang the language of the names of months, BCP 47
 * @returns milliseconds since 1970; undefined where the text names no month or no year
 */
export function dateOrder(date: string, lang: string): number | undefined {
	const iso = isoDaysIn(date).find(isIsoDay);
	if (iso) return Date.parse(iso);
	const tokens = tokensOf(date, lang);
	const [month, laterMonth] = tokens.filter(({ kind }) => kind === 'month');
	if (!month) return undefined;
	const year = yearOf(tokens, month, laterMonth);
	return year === undefined ? undefined : utc(year, month.value, dayOf(tokens, month, laterMonth) ?? 1);
}

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

function tokensOf(date: string, lang: string): Token[] {
	const text = date.toLocaleLowerCase(lang).replace(/\p{Nd}/gu, toAscii);
	const months = monthsOf(lang);
	const tokens: Token[] = [];
	const known = new Map(months);
	for (const { 0: found, index: at } of text.matchAll(patternOf(months.map(([name]) => name)))) {
		const month = known.get(found);
		const number = Number(found);
		if (month !== undefined) tokens.push({ kind: 'month', value: month, at });
		else if (found.length === 4) tokens.push({ kind: 'year', value: gregorian(number, lang), at });
		else if (found.length <= 2 && number >= 1 && number <= 31)
			tokens.push({ kind: 'day', value: number, at });
	}
	if (tokens.some(({ kind }) => kind === 'month')) return tokens;
	for (const { 0: word, index: at } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
		const value = inflectedMonth(word, lang);
		if (value !== undefined) tokens.push({ kind: 'month', value, at });
	}
	return tokens;
}

/** How many years the Buddhist calendar, in which Thai writes dates, is ahead. */
const BUDDHIST = 543;

function gregorian(year: number, lang: string): number {
	const isBuddhist = new Intl.DateTimeFormat(lang).resolvedOptions().calendar === 'buddhist';
	return isBuddhist && year > 2000 + BUDDHIST / 2 ? year - BUDDHIST : year;
}

/** Matches numbers, and the names of months as whole words. A name with a digit, as 3月, may stand between letters. */
function patternOf(names: readonly string[]): RegExp {
	const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const words = escaped.filter((name) => !/^\d/.test(name)).join('|');
	const numbered = escaped.filter((name) => /^\d/.test(name)).map((name) => `${name}|`);
	const word = `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`;
	return new RegExp(`(?<!\\d)(?:${numbered.join('')}${words ? `${word}|` : ''}\\d+)`, 'gu');
}

/** A digit of any script as one of ASCII. Unicode keeps the ten digits of a script together, from zero on. */
function toAscii(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
	return String(code - zero);
}

function utc(year: number, month: number, day: number): number {
	const date = new Date(0);
	date.setUTCFullYear(year, month, day);
	return date.getTime();
}
