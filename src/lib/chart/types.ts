import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { Drawing, Layout, Row } from './marks.ts';

/** One picture of a chart. */
export interface ChartState {
	/** One object for each row, with values by the names of the columns. */
	rows: readonly Row[];
	/** What makes marks of the rows, e.g. `bars({ x: 'year', y: 'value' })`. */
	layout: Layout;
	/** Keys of marks, rows, categories or series that stand out; all others are quiet. */
	highlighted?: readonly string[];
	/** Words beside a mark, with an arrow to it. */
	notes?: readonly ChartNote[];
}

/** Words with an arrow that points to a mark. */
export interface ChartNote {
	/** The key of the mark. */
	key: string;
	text: string;
	/** From the mark to the words, in CSS pixels; to the right and down, and in a page from right to left to the left. @default [24, -36], and to the left at the far side */
	offset?: readonly [x: number, y: number];
}

/** A column of the table under a chart. */
export interface ChartColumn {
	/** The name of the column in the rows. */
	column: string;
	/** What stands over the column. @default its name */
	title?: string;
	/** How its numbers are written. */
	format?: Intl.NumberFormatOptions;
}

/** Where numbers are from. */
export interface ChartSource {
	name: string;
	/** An address that starts with http:, https: or mailto:. */
	url?: string;
}

/** What stands over a chart. */
export interface ChartHead {
	title: string;
	subtitle?: string;
}

/** The chart's own words. */
export interface ChartWords {
	/** Opens the table. @default 'Data as a table' */
	table?: string;
	/** Names the control that goes from mark to mark. @default 'Go through the chart' */
	walk?: string;
	/** In front of the source. @default 'Source:' */
	source?: string;
}

export interface ChartProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'title'> {
	/** Says what the chart shows, or what follows from it. */
	title: string;
	/** One object for each row, with values by the names of the columns. Another list: the marks move to their new places. */
	rows?: readonly Row[];
	/** What makes marks of the rows, e.g. `bars({ x: 'year', y: 'value' })`. */
	layout?: Layout;
	/** Keys of marks, rows, categories or series that stand out; all others are quiet. */
	highlighted?: readonly string[];
	/** Words beside marks, each with an arrow to its mark. */
	notes?: readonly ChartNote[];
	/** Several pictures, in place of `rows`, `layout`, `highlighted` and `notes`. `progress` says which one is shown. */
	states?: readonly ChartState[];
	/** How far the reader is along `states`: 0 is the first, 1.5 half way from the second to the third. @default 0 */
	progress?: number;
	/** A line under the title: what is measured, in which unit, when and where. */
	subtitle?: string;
	/** The titles of charts that this one turns into where `rows` change: it keeps space for the highest, so that the plot keeps its place. */
	heads?: readonly ChartHead[];
	/** The chart in words, for those who do not see it. */
	description?: string;
	/** Where the numbers are from. */
	source?: ChartSource;
	/** What a reader has to know of the numbers, under the chart. */
	note?: string;
	/** The table's columns. @default all columns of the rows whose values are no objects */
	columns?: readonly ChartColumn[];
	/**
	 * BCP 47 language tag or tags for numbers and dates. It does not follow the reader's browser, so that the server and every
	 * browser print the same.
	 * @default 'en'
	 */
	locale?: string | string[];
	/** Milliseconds from one picture to the next where `states` are not given. @default 700 */
	duration?: number;
	/** Whether the chart is as high as its parent, and the plot takes what is left. @default false */
	fill?: boolean;
	/** The chart's own words, in the page's language. */
	words?: ChartWords;
	/** Drawn over the marks, in an SVG as large as the plot. Gets the marks, and the places of values as fractions of the plot. */
	children?: Snippet<[Drawing]>;
}
