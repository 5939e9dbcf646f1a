import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { MapError, StoryMapProps } from '../../map/index.ts';
import type { StepEvent } from '../../scroll/index.ts';
import type { StoryData } from '../schema/story-data.ts';
import type { StoryWords } from '../text/story-words.ts';

/** A reader came to a step. Nothing of it says who they are. */
export interface StoryStepEvent extends Pick<StepEvent, 'index' | 'id' | 'direction' | 'jumped'> {
	/** The id of the step's chapter. */
	chapter: string | undefined;
	/** How long the step that was left last had been the active one, in seconds in which the page was on the screen. */
	secondsOnPrevious?: number;
}

export interface StoryProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'onerror'> {
	/** A story as the Vite plugin reads it from its file. */
	story: StoryData;
	/**
	 * Land and sea, as a `StoryMap` takes them: the address of a PMTiles file, or a MapLibre style.
	 * @default '/basemap.pmtiles'
	 */
	basemap?: StoryMapProps['basemap'];
	/**
	 * False keeps the drawn map and never loads MapLibre.
	 * @default true
	 */
	webgl?: boolean;
	/**
	 * The words of the page around the story. They go before those of the story's language.
	 * @default English; Spanish where the story is in Spanish
	 */
	words?: Partial<StoryWords>;
	/** What stands over the first picture in place of title, summary and credit. */
	opening?: Snippet;
	/** What stands at the end in place of the note on the source. */
	ending?: Snippet;
	/**
	 * The button with which a reader may move the map themselves. Its words may be given in the story's language.
	 * @default true
	 */
	explore?: StoryMapProps['explore'];
	/**
	 * Nothing is sticky: each step stands under its own picture, and MapLibre is never loaded. For frames on other pages.
	 * @default false
	 */
	flat?: boolean;
	/** A step is read. Called for every step passed, in order; nothing is sent anywhere. */
	onstep?: (event: StoryStepEvent) => void;
	/** Gets what went wrong with the map. The reader keeps the text and a drawn map. */
	onerror?: (error: MapError) => void;
}
