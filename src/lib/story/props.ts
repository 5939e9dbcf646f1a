import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { MapError } from '../map/index.ts';
import type { StoryData } from './types.ts';

export interface StoryProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'onerror'> {
	/** A story as the Vite plugin reads it from its file. */
	story: StoryData;
	/**
	 * The address of a PMTiles file for the map.
	 * @default '/basemap.pmtiles'
	 */
	basemap?: string;
	/**
	 * False keeps the drawn map and never loads MapLibre.
	 * @default true
	 */
	webgl?: boolean;
	/** What stands over the first picture in place of title, summary and credit. */
	opening?: Snippet;
	/** What stands at the end in place of the note on the source. */
	ending?: Snippet;
	/** Gets what went wrong with the map. The reader keeps the text and a drawn map. */
	onerror?: (error: MapError) => void;
}
