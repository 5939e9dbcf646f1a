import type { HTMLAttributes } from 'svelte/elements';
import type { Palette } from '../classes/colors.ts';
import type { LayerRows } from '../data/types.ts';

export interface HeatProps extends Omit<LayerRows, 'value'>, Omit<HTMLAttributes<HTMLElement>, 'title'> {
	/** The column with what each point counts, or several for a series that `progress` goes through. By default each counts 1. */
	value?: LayerRows['value'];
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
	 * How far around itself a point counts, in kilometres on the ground: most where it is, and nothing from there on.
	 * @default 50
	 */
	radius?: number;
	/** The densities from which colours begin, ascending, in points per 1,000 km². By default round numbers up to the highest density. */
	breaks?: readonly number[];
	/**
	 * How many colours there are at most, where `breaks` does not say.
	 * @default 5
	 */
	classes?: number;
	/**
	 * The colours: a palette of the theme's, or CSS colours, the lowest density first.
	 * @default 'sequential'
	 */
	colors?: Palette | readonly string[];
	/**
	 * How far the way through the columns of `value` the reader is, 0–1.
	 * @default 1
	 */
	progress?: number;
	/** What the layer shows, for readers who do not see it. By default a sentence in English, with the densest place. */
	label?: string;
}
