import type { HTMLAttributes } from 'svelte/elements';
import type { LayerRows } from '../data/types.ts';

export interface BubblesProps extends LayerRows, Omit<HTMLAttributes<HTMLElement>, 'title'> {
	/**
	 * The column with the longitude, in degrees.
	 * @default 'lon'
	 */
	lon?: string;
	/**
	 * The column with the latitude, in degrees.
	 * @default 'lat'
	 */
	lat?: string;
	/**
	 * The radius of the largest bubble in CSS pixels; of each dot, where there are dots.
	 * @default 28, or 2 for dots
	 */
	radius?: number;
	/**
	 * The number that a bubble of `radius` stands for.
	 * @default the largest number of all columns
	 */
	most?: number;
	/** Draws a cluster of dots in place of each bubble: one dot stands for so many. */
	dot?: number;
	/** Any CSS colour. By default `--contrail-accent`. */
	color?: string;
	/**
	 * How far the way through the columns of `value` the reader is, 0–1.
	 * @default 1
	 */
	progress?: number;
	/** What the layer shows, for readers who do not see it. By default a sentence in English. */
	label?: string;
}
