/** Places for categories, side by side: fractions (0–1) of a side. */
export interface Bands {
	readonly names: readonly string[];
	/** Width of a band. */
	readonly width: number;
	/** Where a band starts; undefined for an unknown name. */
	start(name: string): number | undefined;
}

/**
 * @param gap between two bands, as a fraction of the distance from one to the next
 * @param around at both ends, likewise
 */
export function bandScale(names: Iterable<string>, gap = 0.2, around = gap / 2): Bands {
	const index = new Map<string, number>();
	for (const name of names) if (!index.has(name)) index.set(name, index.size);
	const step = 1 / Math.max(1, index.size - gap + 2 * around);
	return {
		names: [...index.keys()],
		width: step * (1 - gap),
		start: (name) => {
			const place = index.get(name);
			return place === undefined ? undefined : (around + place) * step;
		}
	};
}
