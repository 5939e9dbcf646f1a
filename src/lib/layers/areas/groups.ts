import type { Between } from '../data/series.ts';

/** Areas that have the same colour all the way from one column to the next. */
export interface AreaGroup {
	/** Their classes in both columns; -1 where the number is missing. */
	from: number;
	to: number;
	/** Which areas, by their number. */
	areas: number[];
}

/**
 * Puts areas with the same classes together: there are few groups, whatever the number of areas, and on the way from one
 * column to the next only their colours change.
 *
 * @param classes the classes of all areas, by column
 */
export function groupAreas(classes: readonly ArrayLike<number>[], { from, to }: Between): AreaGroup[] {
	const groups = new Map<string, AreaGroup>();
	const [before, after] = [classes[from]!, classes[to]!];
	for (let area = 0; area < before.length; area++) {
		const key = `${before[area]} ${after[area]}`;
		const group = groups.get(key) ?? { from: before[area]!, to: after[area]!, areas: [] };
		group.areas.push(area);
		groups.set(key, group);
	}
	return [...groups.values()];
}
