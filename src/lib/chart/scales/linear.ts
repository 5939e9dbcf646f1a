import { nice, ticks } from 'd3-array';
import { extentOf, straight, type Scale } from './scale.ts';

/** Takes a domain apart where all its values are one, so that it has a length. */
function stretched([low, high]: readonly [number, number]): readonly [number, number] {
	if (low < high) return [low, high];
	const around = Math.abs(low) * 0.1 || 0.5;
	return [low - around, high + around];
}

/**
 * A scale for numbers, whose ends are round.
 *
 * @param domain is taken as it is, in place of the values'
 * @param write writes the ticks
 */
export function linearScale(
	values: Iterable<number>,
	{
		domain,
		count = 5,
		write = String
	}: { domain?: readonly [number, number]; count?: number; write?: (value: number) => string } = {}
): Scale {
	const found = stretched(domain ?? extentOf(values) ?? [0, 1]);
	const rounded = domain ? found : nice(...found, count);
	const [start, stop] = rounded.every(isFinite) ? (rounded as [number, number]) : found;
	return Object.assign(straight(start, stop), {
		domain: [start, stop] as const,
		ticks: (wanted: number) =>
			ticks(start, stop, wanted)
				.filter(isFinite)
				.map((value) => ({
					key: String(value),
					at: straight(start, stop)(value),
					text: write(value)
				}))
	});
}
