import { dateWriter } from '../format.ts';
import { DAY, dateTicks, MONTH, YEAR } from './date-ticks.ts';
import { extentOf, straight, type Scale, type Tick } from './scale.ts';

/** A scale for dates, in milliseconds since 1970. Its ends are the first and the last date. */
export function timeScale(
	values: Iterable<number>,
	{ domain, locale }: { domain?: readonly [number, number]; locale: string | string[] }
): Scale {
	const [first, last] = domain ?? extentOf(values) ?? [0, DAY];
	const [start, stop] = first < last ? [first, last] : [first - DAY, last + DAY];
	const at = straight(start, stop);
	return Object.assign(at, {
		domain: [start, stop] as const,
		ticks: (wanted: number) => texts(dateTicks(start, stop, wanted), locale, at)
	});
}

/** Each tick says what changes from one to the next, and the first month of a year says the year. */
function texts(times: readonly number[], locale: string | string[], at: (value: number) => number): Tick[] {
	const step = times.length > 1 ? times[1]! - times[0]! : DAY;
	const write = (options: Intl.DateTimeFormatOptions) => dateWriter(locale, options);
	const year = write({ year: 'numeric' });
	const isMonths = step > 0.9 * MONTH && step < 0.9 * YEAR;
	const short =
		step > 0.9 * YEAR
			? year
			: isMonths
				? write({ month: 'short' })
				: step >= DAY
					? write({ day: 'numeric', month: 'short' })
					: write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	return times.map((time, i) => {
		const isNew = isMonths && year(time) !== year(times[i - 1] ?? LONG_AGO);
		const text = isNew ? write({ month: 'short', year: 'numeric' })(time) : short(time);
		return { key: new Date(time).toISOString(), at: at(time), text };
	});
}

/** A time before all, so that the first tick is new. */
const LONG_AGO = -8.64e15;
