import { utcTicks } from 'd3-time';
import { dateWriter } from '../format.ts';
import { extentOf, straight, type Scale, type Tick } from './scale.ts';

const DAY = 86_400_000;

/** A scale for dates, in milliseconds since 1970. Its ends are the first and the last date. */
export function timeScale(
	values: Iterable<number>,
	{ domain, locale }: { domain?: readonly [number, number]; locale: string | string[] }
): Scale {
	const [first, last] = domain ?? extentOf(values) ?? [0, DAY];
	const [start, stop] = first < last ? [first, last] : [first - DAY, last + DAY];
	return Object.assign(straight(start, stop), {
		domain: [start, stop] as const,
		ticks: (wanted: number) =>
			texts(utcTicks(new Date(start), new Date(stop), wanted), locale, straight(start, stop))
	});
}

/** Each tick says what changes from one to the next, and the first of a year says the year. */
function texts(dates: readonly Date[], locale: string | string[], at: (value: number) => number): Tick[] {
	const step = dates.length > 1 ? +dates[1]! - +dates[0]! : DAY;
	const write = (options: Intl.DateTimeFormatOptions) => dateWriter(locale, options);
	const year = write({ year: 'numeric' });
	const short =
		step >= 360 * DAY
			? year
			: step >= 27 * DAY
				? write({ month: 'short' })
				: step >= DAY
					? write({ day: 'numeric', month: 'short' })
					: write({ hour: 'numeric', minute: '2-digit' });
	let before: string | undefined;
	return dates.map((date) => {
		const time = +date;
		const [text, ofYear] = [short(time), year(time)];
		const isNew = ofYear !== before;
		before = ofYear;
		return {
			key: date.toISOString(),
			at: at(time),
			text:
				isNew && step >= 27 * DAY && step < 360 * DAY
					? write({ month: 'short', year: 'numeric' })(time)
					: text
		};
	});
}
