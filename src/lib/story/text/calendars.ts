/** Formats in UTC, in which a date is the same day for every reader. */
export const formatIn = (
	lang: string,
	calendar: string,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat => new Intl.DateTimeFormat(lang, { ...options, calendar, timeZone: 'UTC' });

/** The calendar of most of the world. */
export const GREGORY = 'gregory';

/** The years in which dates of another calendar are looked for. */
const [FIRST, LAST] = [1850, 2100];

const DAY = 86_400_000;

/** The calendars in which people of a language write dates, as Intl knows them: that of most of the world first. */
export function calendarsOf(lang: string): string[] {
	const locale: Intl.Locale & { calendars?: string[]; getCalendars?(): string[] } = new Intl.Locale(lang);
	const { calendar } = new Intl.DateTimeFormat(lang).resolvedOptions();
	return [...new Set([GREGORY, calendar, ...(locale.getCalendars?.() ?? locale.calendars ?? [])])];
}

/** True for a year that can be one of the calendar of most of the world, in a language that also has others. */
export const isUsual = (year: number): boolean => year >= FIRST && year <= LAST;

/** A year of a calendar. */
export interface CalendarYear {
	/** How it is written, in lower case and with the digits of ASCII: `1398`, `平成31`. */
	texts: string[];
	/** A day in it, in milliseconds since 1970. */
	day: number;
}

/** Days of a year, month and date: no calendar has a year without one of them, and some eras began or ended in its first or last week. */
const SAMPLES = [
	[0, 3],
	[4, 3],
	[8, 3],
	[11, 29]
] as const;

const keptYears = new Map<string, CalendarYear[]>();

/** The years of a calendar, one after the other, as a language writes them: by a number of four digits, or with their era. */
export function yearsOf(lang: string, calendar: string): CalendarYear[] {
	const name = `${lang} ${calendar}`;
	let years = keptYears.get(name);
	if (!years) keptYears.set(name, (years = findYears(lang, calendar)));
	return years;
}

function findYears(lang: string, calendar: string): CalendarYear[] {
	const formats = [
		...(['long', 'short', 'narrow'] as const).map((era) =>
			formatIn(lang, calendar, { era, year: 'numeric' })
		),
		formatIn(lang, calendar, { dateStyle: 'long' })
	];
	const years: CalendarYear[] = [];
	const keyOf = yearKey(calendar);
	let last = '';
	for (let index = 0; index < (LAST - FIRST) * SAMPLES.length; index++) {
		const year = FIRST + Math.floor(index / SAMPLES.length);
		const day = Date.UTC(year, ...SAMPLES[index % SAMPLES.length]!);
		const key = keyOf(day);
		if (key === last) continue;
		last = key;
		years.push({ texts: [...new Set(formats.flatMap((format) => yearTexts(format, day, lang)))], day });
	}
	return years;
}

/** The parts of a format, in lower case and with the digits of ASCII. */
export function partsOf(format: Intl.DateTimeFormat, day: number, lang: string): Intl.DateTimeFormatPart[] {
	return format.formatToParts(day).map((part) => ({ ...part, value: plain(part.value, lang) }));
}

function yearTexts(format: Intl.DateTimeFormat, day: number, lang: string): string[] {
	const parts = partsOf(format, day, lang);
	const [era, year] = [parts.findIndex(({ type }) => type === 'era'), parts.findIndex(isYear)];
	const number = parts[year]?.value ?? '';
	const written = parts.slice(Math.min(era, year), Math.max(era, year) + 1).map(({ value }) => value);
	return [...(/^\d{1,3}$/.test(number) ? [] : [number]), ...(era < 0 ? [] : [written.join('')])];
}

/** Chinese years are told by the year of the calendar of most of the world that they begin in. */
const isYear = ({ type }: Intl.DateTimeFormatPart): boolean =>
	type === 'year' || (type as string) === 'relatedYear';

/** Tells the years of a calendar apart. */
function yearKey(calendar: string): (day: number) => string {
	const format = formatIn('en', calendar, { era: 'long', year: 'numeric' });
	return (day) => format.format(day);
}

/** A month of a calendar. */
export interface CalendarMonth {
	/** Its name in English. */
	key: string;
	/** A day in it, which has one digit. */
	day: number;
}

const keptMonths = new Map<string, CalendarMonth[]>();

/** The months of a calendar in the order of its year, also those that only leap years have. */
export function monthsIn(calendar: string): CalendarMonth[] {
	let months = keptMonths.get(calendar);
	if (!months) keptMonths.set(calendar, (months = findMonths(calendar)));
	return months;
}

function findMonths(calendar: string): CalendarMonth[] {
	const [keyOf, yearOf] = [monthKey(calendar), yearKey(calendar)];
	const found = new Map<string, CalendarMonth & { days: number }>();
	let [year, days] = ['', NaN];
	// Three years after the first new year have a leap year of every calendar that puts months in.
	for (let day = Date.UTC(1999, 0, 1); day < Date.UTC(2004, 0, 1); day += 2 * DAY) {
		if (yearOf(day) !== year) [year, days] = [yearOf(day), year ? 0 : NaN];
		const key = keyOf(day);
		if (!Number.isNaN(days) && !found.has(key)) found.set(key, { key, day: day + 3 * DAY, days });
		days += 2;
	}
	return [...found.values()].sort((a, b) => a.days - b.days);
}

function monthKey(calendar: string): (day: number) => string {
	const format = formatIn('en', calendar, { month: 'long' });
	return (day) => format.format(day);
}

/** The day of a date of a calendar, in milliseconds since 1970. Undefined where the year has no such day. */
export function dayIn(
	calendar: string,
	{ day: within }: CalendarYear,
	{ key }: CalendarMonth,
	date: number
): number | undefined {
	const [keyOf, yearOf] = [monthKey(calendar), yearKey(calendar)];
	const dateFormat = formatIn('en-u-nu-latn', calendar, { day: 'numeric' });
	const year = yearOf(within);
	let day = within;
	while (yearOf(day - DAY) === year) day -= DAY;
	for (; yearOf(day) === year; day += DAY)
		if (keyOf(day) === key && Number(dateFormat.format(day)) === date) return day;
	return undefined;
}

/** The days of a month that a language writes without digits in a calendar, such as ט״ו, with their numbers. */
export function writtenDaysOf(lang: string, calendar: string): Map<string, number> {
	const format = formatIn(lang, calendar, { dateStyle: 'long' });
	const numbers = formatIn('en-u-nu-latn', calendar, { day: 'numeric' });
	const days = new Map<string, number>();
	for (let day = 0; day < 60 * DAY; day += DAY) {
		const text = partsOf(format, day, lang).find(({ type }) => type === 'day')?.value ?? '';
		if (!/^\d*$/.test(text)) days.set(text, Number(numbers.format(day)));
	}
	return days;
}

/** A text in lower case, its digits those of ASCII. */
export const plain = (text: string, lang: string): string =>
	text.toLocaleLowerCase(lang).replace(/\p{Nd}/gu, (digit) => toAscii(digit));

/** A digit of any script as one of ASCII. Unicode keeps the ten digits of a script together, from zero on. */
function toAscii(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
	return String(code - zero);
}
