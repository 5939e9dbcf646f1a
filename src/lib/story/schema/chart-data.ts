import type { BarsOptions, TimelineOptions, UnitsOptions } from '../../chart/index.ts';
import type { StorySource } from '../text/types.ts';

/** Options that a story file writes as plain data. */
interface Written {
	x: string;
	y: string;
	series?: string;
	key?: string;
	format?: Intl.NumberFormatOptions;
}

/** How a layout finds its way in the rows of a story's chart: by the names of columns. */
type ByColumn<Options> = {
	[Name in keyof Options]: Name extends keyof Written ? Written[Name] : Options[Name];
};

/** A chart of a story: its rows, and one of the layouts. */
export interface StoryChart {
	title: string;
	subtitle?: string;
	/** The chart in a sentence, for those who do not see it. */
	alt: string;
	source?: StorySource;
	note?: string;
	bars?: ByColumn<BarsOptions>;
	units?: ByColumn<UnitsOptions>;
	timeline?: Partial<Record<keyof TimelineOptions, string>> & { start: string; name: string };
	/** What stands over the columns of its table, by their names. */
	columns?: Record<string, string>;
	/** Absent until they are loaded. */
	rows?: Record<string, string | number>[];
}
