import type {
	BarsOptions,
	DotsOptions,
	LinesOptions,
	ProfileOptions,
	TimelineOptions,
	UnitsOptions
} from '../../chart/index.ts';
import type { StorySource } from '../text/types.ts';

/** Options that a story file writes as plain data. */
interface Written {
	x: string;
	y: string;
	y2?: string;
	series?: string;
	low?: string;
	high?: string;
	size?: string;
	name?: string;
	key?: string;
	format?: Intl.NumberFormatOptions;
}

/** How a layout finds its way in the rows of a story's chart: by the names of columns. */
type ByColumn<Options> = {
	[Name in keyof Options]: Name extends keyof Written ? Written[Name] : Options[Name];
};

/** A profile over time, where there is a column of times, or else over the distance from place to place. */
export interface StoryProfile extends Pick<ProfileOptions, 'unit'> {
	y: string;
	time?: string;
	lon?: string;
	lat?: string;
	format?: Intl.NumberFormatOptions;
}

/** How a chart of a story is drawn: it has one of them. */
export interface StoryLayouts {
	bars?: ByColumn<BarsOptions>;
	units?: ByColumn<UnitsOptions>;
	lines?: ByColumn<Omit<LinesOptions, 'xFormat'>>;
	dots?: ByColumn<Omit<DotsOptions, 'xFormat' | 'sides'>>;
	timeline?: Partial<Record<keyof TimelineOptions, string>> & { start: string; name: string };
	profile?: StoryProfile;
}

/** What the layouts of a story are called. */
export const LAYOUT_NAMES = ['bars', 'units', 'lines', 'dots', 'timeline', 'profile'] as const;

/** Which layout a chart has. */
export const layoutName = (layouts: StoryLayouts): keyof StoryLayouts | undefined =>
	LAYOUT_NAMES.find((name) => layouts[name]);

/** The options of a chart's layout, whichever it is. */
export function optionsOf(
	layouts: StoryLayouts
): { [Name in keyof Written]?: Written[Name] } & { lane?: string } {
	const name = layoutName(layouts);
	return (name && layouts[name]) ?? {};
}

/** The columns that a reader sees. A key is for the chart, and says nothing to a reader, unless it is also a name. */
export function shownColumns(chart: StoryLayouts & { rows?: readonly object[] }): string[] {
	const { key, x, name } = optionsOf(chart);
	const columns = new Set((chart.rows ?? []).flatMap((row) => Object.keys(row)));
	return [...columns].filter((column) => column !== key || column === x || column === name);
}

/** A chart of a story: its rows, and one of the layouts. */
export interface StoryChart extends StoryLayouts {
	title: string;
	subtitle?: string;
	/** The chart in a sentence, for those who do not see it. */
	alt: string;
	source?: StorySource;
	note?: string;
	/** What stands over the columns of its table, by their names. */
	columns?: Record<string, string>;
	/** Absent until they are loaded. */
	rows?: Record<string, string | number>[];
}
