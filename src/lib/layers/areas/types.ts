import type { HTMLAttributes } from 'svelte/elements';
import type { Breaks } from '../classes/breaks.ts';
import type { Palette } from '../classes/colors.ts';
import type { Areas, LayerRows } from '../data/types.ts';

export interface ChoroplethProps extends LayerRows, Omit<HTMLAttributes<HTMLElement>, 'title'> {
	/** GeoJSON; of TopoJSON what `feature` of topojson-client makes of it. Keep the object: another one is read anew. */
	areas: Areas;
	/** The property of the areas that names one among all others; by default the feature's own `id`. */
	areaId?: string;
	/**
	 * How the numbers are parted into classes, of all columns together: a colour then means the same in each of them.
	 * @default 'quantile'
	 */
	breaks?: Breaks;
	/**
	 * How many classes there are, where `breaks` does not say.
	 * @default 5
	 */
	classes?: number;
	/**
	 * The classes' colours: a palette of the theme's, or CSS colours, the lowest class first.
	 * @default 'sequential'
	 */
	colors?: Palette | readonly string[];
	/**
	 * How far the way through the columns of `value` the reader is, 0–1.
	 * @default 1
	 */
	progress?: number;
	/**
	 * How areas without a number are called.
	 * @default 'No data'
	 */
	missing?: string;
	/** What the layer shows, for readers who do not see it. By default a sentence in English. */
	label?: string;
}
