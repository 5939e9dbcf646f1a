/** A day as `2019-07-29`, somewhere in a text. */
const DAY = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g;

/** The days in a text that are written as `2019-07-29`. */
export const isoDaysIn = (text: string): string[] => text.match(DAY) ?? [];

/** A text with each such day written in another way. */
export const withIsoDays = (text: string, write: (day: string) => string): string =>
	text.replace(DAY, (day) => write(day));

/** True for a day that the calendar has: JavaScript takes the 30th of February for the 2nd of March. */
export function isIsoDay(day: string): boolean {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
