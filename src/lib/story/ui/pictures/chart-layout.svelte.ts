import type { Layout } from '../../../chart/index.ts';
import { layoutName, type StoryChart } from '../../schema/chart-data.ts';
import { addLayouts, made, type LayoutName, type MakeLayout } from './layouts/made.ts';

/** Layouts that not every chart brings. The Vite plugin loads those of a story with its rows; elsewhere a chart asks for its own. */
const late: Partial<Record<LayoutName, () => Promise<{ default: MakeLayout }>>> = {
	lines: () => import('./layouts/lines.ts'),
	dots: () => import('./layouts/dots.ts'),
	profile: () => import('./layouts/profile.ts')
};

/** How many layouts have come since. */
let come = $state(0);

async function ask(name: LayoutName): Promise<void> {
	const load = late[name];
	if (!load) return;
	// Each is asked for once.
	delete late[name];
	addLayouts({ [name]: (await load()).default });
	come++;
}

/** The layout that a story file names. It draws nothing until it is loaded. */
export function layoutOf(chart: StoryChart): Layout {
	const name = layoutName(chart);
	const make = come >= 0 && name ? made[name] : undefined;
	if (make) return make(chart);
	if (name) void ask(name);
	return () => ({ marks: [] });
}

/** How high the plot of a chart is at most, in rem. */
export const heightOf = (chart: StoryChart, locale: string): number | undefined =>
	layoutOf(chart)(chart.rows ?? [], { locale }).height;
