/** A value that an axis names. */
export interface Tick {
	/** Tells the tick from others of its axis. */
	key: string;
	/** Where it is, 0–1 from the scale's start. */
	at: number;
	text: string;
}

/** From values to fractions (0–1) of a side. */
export interface Scale {
	(value: number): number;
	/** The values at 0 and 1. */
	readonly domain: readonly [number, number];
	ticks(count: number): readonly Tick[];
}

/** A straight scale. */
export function straight(start: number, stop: number): (value: number) => number {
	return (value) => (value - start) / (stop - start || 1);
}

/** The lowest and the highest of the values. */
export function extentOf(values: Iterable<number>): readonly [number, number] | undefined {
	let [low, high] = [Infinity, -Infinity];
	for (const value of values) {
		if (value < low) low = value;
		if (value > high) high = value;
	}
	return low <= high ? [low, high] : undefined;
}
