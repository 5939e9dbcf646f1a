import type { Drawing, Layout } from '../../../chart/index.ts';
import { layoutName, optionsOf, type StoryChart } from '../../schema/chart-data.ts';
import type { StoryCounter } from '../../schema/counter-data.ts';
import { sharedAt } from '../shared-numbers.ts';
import { layoutOf } from './chart-layout.svelte.ts';

type Rows = NonNullable<StoryChart['rows']>;

/** The rows of a chart at a place in a step: the numbers that counters of the step tell too are on their way there. */
export function rowsAt(chart: StoryChart, counters: readonly StoryCounter[], progress: number): Rows {
	const rows = [...(chart.rows ?? [])];
	const { y = '' } = optionsOf(chart);
	for (const counter of counters) {
		const row = rows[counter.of!.row];
		if (row) rows[counter.of!.row] = { ...row, [y]: sharedAt(counter, progress).number };
	}
	return rows;
}

/** The layout of a chart whose numbers move: its axis and its margins hold all of them, so that nothing else does. */
export function sharedLayout(chart: StoryChart, counters: readonly StoryCounter[], locale: string): Layout {
	const name = layoutName(chart);
	const ends = [0, 1].map((progress) => rowsAt(chart, counters, progress));
	const drawings = (layout: Layout) => ends.map((rows) => layout(rows, { locale }));
	const domains = drawings(layoutOf(chart)).flatMap(({ domain = [] }) => domain);
	const domain = [Math.min(...domains), Math.max(...domains)];
	const held = layoutOf(name && domains.length ? { ...chart, [name]: { domain, ...chart[name] } } : chart);
	const both = drawings(held);
	const most = (of: (drawing: Drawing) => number | undefined) =>
		Math.max(...both.map((drawing) => of(drawing) ?? 0));
	const margin = {
		top: most(({ margin }) => margin?.top),
		end: most(({ margin }) => margin?.end),
		bottom: most(({ margin }) => margin?.bottom),
		start: most(({ margin }) => margin?.start)
	};
	return (rows, context) => ({ ...held(rows, context), margin });
}
