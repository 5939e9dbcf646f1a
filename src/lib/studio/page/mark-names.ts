import { layoutName, type StoryChart } from '../../story/schema/index.ts';

/** Layouts whose marks are points of a series: a point is named by a name or a key of its own. */
const OF_POINTS = ['lines', 'dots'];

/** The names in a chart that a step may have stand out: of its rows, or of its series. */
export function markNames(chart: StoryChart): string[] {
	const layout = layoutName(chart);
	const columns = ((layout && chart[layout]) ?? {}) as Partial<Record<string, unknown>>;
	const names = layout && OF_POINTS.includes(layout) ? ['series', 'name'] : ['x', 'series', 'name', 'lane'];
	const named = names.flatMap((role) => (typeof columns[role] === 'string' ? [columns[role]] : []));
	const values = (chart.rows ?? []).flatMap((row) => named.map((column) => row[column]));
	return [...new Set(values.flatMap((value) => (value === undefined ? [] : [String(value)])))];
}
