import { naturalBreaks } from './natural.ts';

/**
 * How numbers are parted into classes: as many areas in each (`quantile`), equal steps (`equal`), where the numbers leave
 * gaps (`natural`, Jenks); or the numbers at which a new class begins, ascending.
 */
export type Breaks = 'quantile' | 'equal' | 'natural' | readonly number[];

/**
 * The numbers at which a new class begins, ascending: one less than there are classes, and fewer where the numbers do not
 * differ enough.
 *
 * @param values in any order
 */
export function breaksOf(values: readonly number[], breaks: Breaks, classes: number): number[] {
	const sorted = Float64Array.from(values).sort();
	const [low = NaN, high = NaN] = [sorted[0], sorted[sorted.length - 1]];
	const inner = Array.from({ length: Math.max(1, Math.floor(classes)) - 1 }, (_, i) => (i + 1) / classes);
	const found =
		breaks === 'quantile'
			? inner.map((fraction) => quantile(sorted, fraction))
			: breaks === 'equal'
				? inner.map((fraction) => low + (high - low) * fraction)
				: breaks === 'natural'
					? naturalBreaks([...sorted], inner.length + 1)
					: breaks;
	const isOwn = typeof breaks !== 'string';
	return found
		.filter(Number.isFinite)
		.sort((a, b) => a - b)
		.filter((value, i, all) => value !== all[i - 1] && (isOwn || value > low));
}

/** The number below which a fraction of all lies, between two of them where it must be (R's type 7). */
function quantile(sorted: Float64Array, fraction: number): number {
	const place = (sorted.length - 1) * fraction;
	const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
	return below + (above - below) * (place % 1);
}

/** The class of a number, from 0; -1 where there is none. */
export function classOf(value: number | undefined, breaks: readonly number[]): number {
	if (value === undefined) return -1;
	const above = breaks.findIndex((least) => value < least);
	return above === -1 ? breaks.length : above;
}
