/** A fraction (0–1) of the plot's width or height, or three parts that add up: that fraction, CSS pixels, and a fraction of the plot's smaller side. */
export type Coord = number | readonly [fraction: number, px: number, smaller?: number];

/** A size: CSS pixels, or pixels and a fraction of the plot's smaller side. */
export type Extent = number | readonly [px: number, smaller: number];

/** A colour by its role (`pale` is for marks that stand back, with a contrast of 3 to the paper), the number of a series (0 is the first), or any CSS colour. */
export type Color = 'ink' | 'quiet' | 'pale' | 'rule' | 'accent' | number | (string & {});

/** How sure a line is, drawn as on the map: solid, dashed or dotted. */
export type Certainty = 'tracked' | 'reported' | 'inferred';

/** A point in the plot: fractions of its width and height, from the top left. */
export type Point = readonly [x: number, y: number];

interface MarkBase {
	/** What the mark is about. A mark passes into the mark with the same key; text passes into text only. */
	key: string;
	/** Keys of what this mark is a part of, the nearest first. Where another state draws the whole, the mark comes out of it. */
	of?: readonly string[];
	/** @default 'ink' */
	color?: Color;
	/** 0–1. @default 1 */
	opacity?: number;
	/** What the mark says, e.g. `2019: 12 million tonnes`. The keyboard walks along the marks that say something. */
	label?: string;
}

export interface RectMark extends MarkBase {
	kind: 'rect';
	/** One corner, and the opposite one. */
	x: Coord;
	y: Coord;
	x2: Coord;
	y2: Coord;
	/** How round the corners are: 0 is square, at 1 a square is a circle. @default 0 */
	round?: number;
}

export interface CircleMark extends MarkBase {
	kind: 'circle';
	/** The middle. */
	x: Coord;
	y: Coord;
	/** The radius. */
	r: Extent;
}

export interface PathMark extends MarkBase {
	kind: 'path';
	/** Lines, one for each stretch between gaps. */
	lines: readonly (readonly Point[])[];
	/** Whether the lines are outlines of filled areas. @default false */
	closed?: boolean;
	/** Width of the line in CSS pixels. @default 2, and 0 of an area */
	width?: number;
	/** @default 'tracked' */
	certainty?: Certainty;
}

/** A straight line. */
export interface RuleMark extends MarkBase {
	kind: 'rule';
	x: number;
	y: number;
	x2: number;
	y2: number;
	/** CSS pixels. @default 1 */
	width?: number;
	/** @default 'tracked' */
	certainty?: Certainty;
}

export interface TextMark extends MarkBase {
	kind: 'text';
	x: Coord;
	y: Coord;
	text: string;
	/** Which part of the text stands at `x`. @default 'start' */
	anchor?: 'start' | 'middle' | 'end';
	/** Where the text stands, seen from `y`. @default 'middle' */
	side?: 'above' | 'middle' | 'below';
	/** The widest that the text may be before it breaks into lines: a fraction of the plot's width. */
	wrap?: number;
	/** `axis` is small and quiet, `value` has figures of one width, `name` is strong. @default 'axis' */
	role?: 'axis' | 'value' | 'name';
	/** The text is shown only where the plot is at least this wide, in CSS pixels: 360, 480, 640 or 960. */
	from?: 360 | 480 | 640 | 960;
}

/** A thing in a chart, as plain data. */
export type Mark = RectMark | CircleMark | PathMark | RuleMark | TextMark;

/** CSS pixels that a layout needs around the plot, for text. */
export interface Margin {
	top: number;
	end: number;
	bottom: number;
	start: number;
}

/** What was wrong with a row or an option: the number of the message, and what it is about. */
export type Fault = readonly [code: number, ...details: (string | number)[]];

/** From a value to its place: a fraction of the plot's width or height; undefined where there is none. */
export type Position = (value: unknown) => number | undefined;

/** A picture of rows: what a layout makes. */
export interface Drawing {
	marks: readonly Mark[];
	margin?: Partial<Margin>;
	/** How high the plot is at most where the chart fills its parent, in rem: few marks in a tall plot would be slabs, or lost in it. */
	height?: number;
	/** What the colours mean, where no label beside a mark says it. */
	legend?: readonly { name: string; color: Color }[];
	/** The numbers at both ends of the axis of numbers. */
	domain?: readonly [number, number];
	/** Where values stand, for what a developer draws beside the marks. */
	x?: Position;
	y?: Position;
	faults?: readonly Fault[];
}

/** What a layout knows of the chart that it draws for. */
export interface LayoutContext {
	/** For numbers and dates. */
	locale: string | string[];
}

/** One row of data: values by the names of their columns. */
export type Row = object;

/** From rows to marks. A pure function: the same rows give the same marks. A method’s type, so that it may ask for rows of a type of its own. */
export type Layout = { draw(rows: readonly Row[], context: LayoutContext): Drawing }['draw'];
