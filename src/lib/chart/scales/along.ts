import { dateWriter, numberWriter, writeDate, type DateFormat, type NumberFormat } from '../format.ts';
import { isMissing, nameOf, numberOf, timeOf } from '../values.ts';
import { bandScale } from './band.ts';
import { linearScale } from './linear.ts';
import type { Tick } from './scale.ts';
import { timeScale } from './time.ts';

/** A scale for whatever a column holds: numbers, dates or names. */
export interface Along {
	kind: 'number' | 'time' | 'name';
	/** 0–1; undefined where there is no value, or none of this kind. */
	at(value: unknown): number | undefined;
	ticks(count: number): readonly Tick[];
	write(value: unknown): string;
	/** By which values are sorted. */
	order(value: unknown): number;
}

export interface AlongOptions {
	locale: string | string[];
	/** The values at both ends. */
	domain?: readonly [unknown, unknown];
	/** How numbers or dates are written. */
	format?: NumberFormat & DateFormat;
}

/** Years are written without a comma. */
const isYears = (numbers: readonly number[]) =>
	numbers.every((number) => Number.isInteger(number) && number >= 1000 && number < 3000);

/** Chooses the kind of scale by the values: dates if all are, numbers if all are, or else names. */
export function alongOf(all: readonly unknown[], { locale, domain, format }: AlongOptions): Along {
	const values = [...all, ...(domain ?? [])].filter((value) => !isMissing(value));
	const numbers = values.flatMap((value) => numberOf(value) ?? []);
	const ends = (read: (value: unknown) => number | undefined) => {
		const [start, stop] = domain?.map(read) ?? [];
		return start !== undefined && stop !== undefined && start < stop ? ([start, stop] as const) : undefined;
	};
	// Text of four digits may be a year or a number; either way it has the same place.
	if (values.length && numbers.length === values.length) {
		const write = numberWriter(locale, format ?? { useGrouping: !isYears(numbers) });
		const inside = isYears(numbers) ? ([Math.min(...numbers), Math.max(...numbers)] as const) : undefined;
		const scale = linearScale(numbers, {
			domain: ends(numberOf) ?? (inside && inside[0] < inside[1] ? inside : undefined),
			write
		});
		const at = (value: unknown) => {
			const number = numberOf(value);
			return number === undefined ? undefined : scale(number);
		};
		const ticks = (count: number) =>
			scale.ticks(count).filter((tick) => !isYears(numbers) || Number.isInteger(Number(tick.key)));
		return {
			kind: 'number',
			at,
			ticks,
			write: (value) => write(numberOf(value)!),
			order: (value) => numberOf(value) ?? NaN
		};
	}
	const times = values.flatMap((value) => timeOf(value) ?? []);
	if (values.length && times.length === values.length) {
		const scale = timeScale(times, { domain: ends(timeOf), locale });
		const at = (value: unknown) => {
			const time = timeOf(value);
			return time === undefined ? undefined : scale(time);
		};
		const write = format ? dateWriter(locale, format) : undefined;
		return {
			kind: 'time',
			at,
			ticks: scale.ticks,
			write: (value) => (write ? write(timeOf(value)!) : writeDate(value, locale)),
			order: (value) => timeOf(value) ?? NaN
		};
	}
	const bands = bandScale(values.map(nameOf), 0.5, 0.25);
	const at = (value: unknown) => {
		const start = bands.start(nameOf(value));
		return start === undefined ? undefined : start + bands.width / 2;
	};
	return {
		kind: 'name',
		at,
		ticks: () => bands.names.map((name) => ({ key: name, text: name, at: at(name)! })),
		write: nameOf,
		order: (value) => bands.names.indexOf(nameOf(value))
	};
}
