/** Metres in a foot. */
export const FOOT = 0.3048;

/** Metres a second in a knot. */
export const KNOT = 1852 / 3600;

/** No aircraft was tracked before 1900, and none will be after 2200 soon: a time outside of these years is in a wrong unit. */
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2200, 0);

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A field that is a finite number, or null. JSON can hold numbers that are too large. */
export const finite = (value: unknown): number | null =>
	typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Text that is a number in decimal digits, or null: no spaces, no hex, no `NaN`. */
export function readNumber(text: string | undefined): number | null {
	const trimmed = text?.trim() ?? '';
	return NUMBER.test(trimmed) ? finite(Number(trimmed)) : null;
}

/** The number in a text. Other text stays as it is, so that a reason can quote it; empty text is null. */
export function numberOrText(text: string | undefined): number | string | null {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' ? null : (readNumber(trimmed) ?? trimmed);
}

/** A field's number in another unit, or null. */
export const scaled = (value: unknown, unit: number): number | null => {
	const number = finite(value);
	return number === null ? null : number * unit;
};

/** The text of a JSON field, without the blanks that pad a callsign; null where there is none. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim()) || null;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Below this a number of a time is in seconds, from it on in milliseconds: as the other unit it is 1973, or the year 5138. */
const MILLISECONDS_FROM = 1e11;

/** The milliseconds of a time since 1970 that is in seconds or in milliseconds. */
export const epochOf = (time: number): number => (Math.abs(time) < MILLISECONDS_FROM ? time * 1000 : time);

const TIME =
	/^(\d{4})[-/](\d\d?)[-/](\d\d?)[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/** The same as spreadsheets write it where a date has dots. With slashes the day or the month may come first. */
const DOTTED = /^(\d\d?)\.(\d\d?)\.(\d{4}),?\s/;

/** Without signs between the numbers, as ISO 8601 has it too. */
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;

/**
 * A date and time (ISO 8601, the form of RFC 3339) in milliseconds, or null. Without a zone it is UTC, as GPX and KML
 * ask for: `Date.parse` would take the reader's own zone.
 */
export function readTime(text: string): number | null {
	const written = text.trim().replace(DOTTED, '$3-$2-$1 ').replace(BASIC, '$1-$2-$3T$4:$5:$6');
	const found = TIME.exec(written);
	if (!found) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
		.slice(1, 7)
		.map((part) => Number(part ?? 0));
	const moment = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)));
	// Date.UTC takes 31 February for 3 March.
	const isReal =
		moment.getUTCDate() === day &&
		moment.getUTCMonth() === month - 1 &&
		hour < 24 &&
		minute < 60 &&
		second <= 60;
	if (!isReal) return null;
	const milliseconds = Math.floor(Number(`0.${found[7] ?? 0}`) * 1000);
	// A leap second is counted as the second after it.
	const leap = second === 60 ? 1000 : 0;
	return moment.getTime() + leap + milliseconds - offset(found[8]) * 60_000;
}

/** Minutes ahead of UTC. */
function offset(zone: string | undefined): number {
	const found = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '');
	if (!found) return 0;
	const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
	return found[1] === '-' ? -minutes : minutes;
}

/** True for a time (in milliseconds) at which a track can have been recorded. */
export const isPlausible = (time: number): boolean => time >= EARLIEST && time <= LATEST;

/** A value as a reason quotes it: short, and on one line. */
export function excerpt(value: unknown): string {
	const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
	const line = text.replace(/\s+/g, ' ');
	return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}
