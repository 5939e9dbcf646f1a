import type { StoryChart } from '../../schema/chart-data.ts';

/** How high a chart is at most, in rem: few bars or dots in a tall plot would be slabs, or lost in it. */
export function heightOf({ bars, units, timeline, rows }: StoryChart): number {
	if (timeline) return 13 + 3 * rows.length;
	if (bars) return bars.horizontal ? 15 + 5 * rows.length : 36;
	const { y = '', columns = 10, total = 0 } = units ?? {};
	const most = Math.max(total, ...rows.map((row) => Number(row[y]) || 0)) / (units?.per ?? 1);
	return Math.max(28, 15 + 2.2 * Math.ceil(most / columns));
}
