import { bars, timeline, units, type Layout } from '../../../../chart/index.ts';
import type { StoryChart, StoryLayouts } from '../../../schema/chart-data.ts';

export type LayoutName = keyof StoryLayouts;
export type MakeLayout = (chart: StoryChart) => Layout;

/** What makes the layouts of charts. Every chart brings these three; the others come with a story that needs them. */
export const made: Partial<Record<LayoutName, MakeLayout>> = {
	bars: (chart) => bars(chart.bars ?? { x: '', y: '' }),
	units: (chart) => units(chart.units ?? { x: '', y: '' }),
	timeline: ({ timeline: options = { start: '', name: '' } }) =>
		timeline({ ...options, domain: undefined, ticks: undefined })
};

/** Adds what makes layouts. */
export const addLayouts = (more: typeof made): void => void Object.assign(made, more);
