import type { HTMLAttributes } from 'svelte/elements';
import type { LonLat } from '../../map/index.ts';
import type { LayerRows } from '../data/types.ts';

/** An end of flows. What a `Place` of the map takes will do. */
export interface FlowPlace {
	id: string;
	/** As readers know it. By default its id. */
	name?: string;
	at: LonLat;
}

export interface FlowsProps extends LayerRows, Omit<HTMLAttributes<HTMLElement>, 'title'> {
	/**
	 * The column with where a flow comes from: the id of one of `places`, or a point in degrees, `[lon, lat]`.
	 * @default 'from'
	 */
	from?: string;
	/**
	 * The column with where it goes.
	 * @default 'to'
	 */
	to?: string;
	/** The places that the ids in `from` and `to` name. */
	places?: readonly FlowPlace[];
	/**
	 * The width of the largest flow in CSS pixels. A flow of half its number is half as wide.
	 * @default 16
	 */
	width?: number;
	/**
	 * The number that a flow of `width` stands for.
	 * @default the largest number of all columns
	 */
	most?: number;
	/**
	 * Lets each line taper from where the flow comes from to where it goes.
	 * @default false
	 */
	directed?: boolean;
	/**
	 * How the legend says which way the lines taper.
	 * @default 'Wide where they begin, narrow where they end.'
	 */
	directionText?: string;
	/** Flows of so much and more have their number written at their middle. None where absent. */
	labels?: number;
	/** Any CSS colour. By default `--contrail-accent`. */
	color?: string;
	/**
	 * How far the way through the columns of `value` the reader is, 0–1.
	 * @default 1
	 */
	progress?: number;
	/** What the layer shows, for readers who do not see it. By default a sentence in English, with the three largest flows. */
	label?: string;
}
