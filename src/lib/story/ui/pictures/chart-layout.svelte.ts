import type { Layout } from '../../../chart/index.ts';
import { layoutName, type StoryChart } from '../../schema/chart-data.ts';
import { addLayouts, made, type LayoutName, type MakeLayout } from './layouts/made.ts';

/** Layouts that not every chart brings. The Vite plugin loads those of a story with its rows; elsewhere a story's charts ask for theirs. */
const late: Partial<Record<LayoutName, () => Promise<{ default: MakeLayout }>>> = {
	lines: () => import('./layouts/lines.ts'),
	dots: () => import('./layouts/dots.ts'),
	profile: () => import('./layouts/profile.ts')
};

/** How many layouts have come since. */
let come = $state(0);

/** Loads the layouts that are still missing. What did not come is asked for again by the next call. */
export async function loadLayouts(charts: Iterable<StoryChart>): Promise<void> {
	const load = async (name: LayoutName) => {
		addLayouts({ [name]: (await late[name]!()).default });
		come++;
	};
	const names = Array.from(charts).flatMap((chart) => layoutName(chart) ?? []);
	await Promise.all(names.filter((name, i) => !made[name] && names.indexOf(name) === i).map(load));
}

/** The layout that a story file names. It draws nothing until it is loaded. */
export function layoutOf(chart: StoryChart): Layout {
	const name = layoutName(chart);
	const make = come >= 0 && name ? made[name] : undefined;
	return make ? make(chart) : () => ({ marks: [] });
}

/** How high the plot of a chart is at most, in rem. */
export const heightOf = (chart: StoryChart, locale: string): number | undefined =>
	layoutOf(chart)(chart.rows ?? [], { locale }).height;
