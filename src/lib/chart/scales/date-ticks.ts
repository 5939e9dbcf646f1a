import { ticks } from 'd3-array';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** On average. */
export const MONTH = 30.44 * DAY;
export const YEAR = 365.24 * DAY;

const STEPS = [1 / 60, 1 / 12, 1 / 2, 1, 5, 15, 30, 60, 180, 360, 720, 1440, 2880, 10_080].map(
	(minutes) => minutes * MINUTE
);
/** 1970 began on a Thursday, and weeks begin on Mondays. */
const FIRST_MONDAY = 4 * DAY;

const monthAt = (month: number): number =>
	new Date(0).setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);

/** Round dates in UTC between two, in milliseconds since 1970: about as many as wanted. */
export function dateTicks(start: number, stop: number, count: number): number[] {
	const wanted = (stop - start) / Math.max(1, count);
	const inside = (time: number) => time >= start && time <= stop;
	if (wanted > 0.7 * YEAR) {
		const years = [start, stop].map((time) => 1970 + time / YEAR) as [number, number];
		return ticks(...years, count)
			.filter(Number.isInteger)
			.map((year) => monthAt(year * 12))
			.filter(inside);
	}
	const step = STEPS.find((step) => step > 0.7 * wanted);
	if (step) {
		const first = step === STEPS.at(-1) ? FIRST_MONDAY : 0;
		const begin = first + Math.ceil((start - first) / step) * step;
		return Array.from({ length: Math.floor((stop - begin) / step) + 1 }, (_, i) => begin + i * step);
	}
	const months = [1, 3, 6].find((months) => months * MONTH > 0.7 * wanted) ?? 12;
	const date = new Date(start);
	const begin = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) * months;
	const all = Array.from({ length: Math.ceil((stop - start) / MONTH / months) + 2 }, (_, i) =>
		monthAt(begin + i * months)
	);
	return all.filter(inside);
}
