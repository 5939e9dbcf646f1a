/** What the colours of a track may stand for. */
export type RouteMeasure = 'altitude' | 'speed';

/** The lowest and the highest value that a ramp of colours stands for, in metres or metres a second. */
export type RouteRange = readonly [low: number, high: number];

/** How many colours a ramp has: as many as an eye tells apart along a thin line. */
export const STEPS = 8;

/**
 * The colour of a fraction of a ramp, 0–1, as CSS: from `--contrail-ramp-low` to `--contrail-ramp-high`, mixed in OKLCH, whose
 * equal steps look equal. One end is lighter than the other, so that the order is seen without colour too.
 */
export function rampColor(fraction: number): string {
	const step = Math.round(Math.min(1, Math.max(0, fraction)) * (STEPS - 1));
	const percent = Math.round((step / (STEPS - 1)) * 100);
	return `color-mix(in oklch, var(--contrail-ramp-high, #3c1a78) ${percent}%, var(--contrail-ramp-low, #cf6410))`;
}

/** The least and the most that a track measured; undefined where it measured nothing. */
export function rangeOf(values: readonly (number | null)[]): RouteRange | undefined {
	let [low, high] = [Infinity, -Infinity];
	for (const value of values) {
		if (value === null) continue;
		low = Math.min(low, value);
		high = Math.max(high, value);
	}
	return low <= high ? [low, high] : undefined;
}
