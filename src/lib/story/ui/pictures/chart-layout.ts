import { bars, timeline, units, type Layout } from '../../../chart/index.ts';
import type { StoryChart } from '../../schema/chart-data.ts';

/** The layout that a story file names. */
export function layoutOf(chart: StoryChart): Layout {
	if (chart.timeline) return timeline({ ...chart.timeline, domain: undefined, ticks: undefined });
	return chart.bars ? bars(chart.bars) : units(chart.units ?? { x: '', y: '' });
}

/** How high the plot of a chart is at most, in rem. */
export const heightOf = (chart: StoryChart, locale: string): number | undefined =>
	layoutOf(chart)(chart.rows ?? [], { locale }).height;
