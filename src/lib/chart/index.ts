export { between } from './between/index.ts';
export { default as Chart } from './Chart.svelte';
export type { Size } from './coord.ts';
export type { DateFormat, NumberFormat } from './format.ts';
export {
	bars,
	dots,
	lines,
	profile,
	timeline,
	units,
	type BarsOptions,
	type CategoryFields,
	type DotsOptions,
	type LinesOptions,
	type ProfileOptions,
	type Reference,
	type TimelineOptions,
	type UnitsOptions
} from './layouts/index.ts';
export type {
	Certainty,
	CircleMark,
	Color,
	Coord,
	Drawing,
	Extent,
	Fault,
	Layout,
	LayoutContext,
	Margin,
	Mark,
	PathMark,
	Point,
	Position,
	RectMark,
	Row,
	RuleMark,
	TextMark
} from './marks.ts';
export type {
	ChartColumn,
	ChartHead,
	ChartNote,
	ChartProps,
	ChartSource,
	ChartState,
	ChartWords
} from './types.ts';
export type { Field } from './values.ts';
