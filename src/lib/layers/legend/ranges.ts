import { extent } from '../../geo/index.ts';

/**
 * The numbers that each class stands for, in words: `1–4`, from its least number to where the next begins.
 *
 * @param breaks the numbers at which a new class begins
 */
export function rangesOf(
	values: readonly number[],
	breaks: readonly number[],
	format: (value: number) => string
): string[] {
	if (values.length === 0) return [];
	const [low, high] = extent(values);
	const ends = [Math.min(low, breaks[0] ?? low), ...breaks, Math.max(high, breaks.at(-1) ?? high)];
	return ends.slice(1).map((end, i) => `${format(ends[i]!)} – ${format(end)}`);
}
