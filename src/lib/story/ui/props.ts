import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { MapError, StoryMapProps } from '../../map/index.ts';
import type { StepEvent, StepNavProps } from '../../scroll/index.ts';
import type { StoryStep } from '../schema/step-data.ts';
import type { MapPictureOfStoryProps, StoryData } from '../schema/story-data.ts';
import type { PageWords } from '../text/english.ts';
import type { StoryWords } from '../text/story-words.ts';
import type { ReaderPosition } from './reader-position.svelte.ts';
import type { StoryPictures } from './story-pictures.svelte.ts';

/** A reader came to a step. The event holds nothing about who the reader is. */
export interface StoryStepEvent extends Pick<StepEvent, 'index' | 'id' | 'direction' | 'jumped'> {
	/** The id of the step's chapter. */
	chapter: string | undefined;
	/** How long the previous step was the active one, in seconds during which the page was visible. */
	secondsOnPrevious?: number;
}

export interface StoryProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'onerror'> {
	/** A story as the Vite plugin reads it from its file. */
	story: StoryData;
	/**
	 * Land and sea, as a `StoryMap` takes them: the address of a PMTiles file, or a MapLibre style.
	 * @default the basemap that the Vite plugin brings, or '/basemap.pmtiles'
	 */
	basemap?: StoryMapProps['basemap'];
	/**
	 * False keeps the drawn map and never loads MapLibre.
	 * @default true
	 */
	webgl?: boolean;
	/**
	 * The words of the page around the story. They replace those of the story's language.
	 * @default English; Spanish where the story is in Spanish
	 */
	words?: Partial<StoryWords>;
	/** Replaces title, summary and credit over the first picture. */
	opening?: Snippet;
	/** Replaces the note on the source at the end. */
	ending?: Snippet;
	/**
	 * The button with which readers move the map themselves. Its words may be in the story's language.
	 * @default true
	 */
	explore?: StoryMapProps['explore'];
	/**
	 * Nothing is sticky: each step has its own picture above it, and MapLibre is never loaded. For frames on other pages.
	 * @default false
	 */
	flat?: boolean;
	/**
	 * Keys that lead to the next and the previous step while the keyboard's focus is in the story; false for none.
	 * @default { next: 'j', previous: 'k' }
	 */
	keys?: StepNavProps['keys'];
	/** Called for every step that the reader passes, in order. Nothing is sent anywhere. */
	onstep?: (event: StoryStepEvent) => void;
	/** Called when the map fails. The reader keeps the text and a drawn map. */
	onerror?: (error: MapError) => void;
	/** Called when that is over, and the map is whole again. */
	onrecover?: () => void;
}

/** The end of a story. A type, as what takes any props takes no interface. */
export type EndingProps = Pick<StoryProps, 'story' | 'ending'> & { words: PageWords };

/** A step whose numbers are shown, in the story's language. */
export type CountersProps = { step: StoryStep; lang: string; words: PageWords };

/** The map of a step, by its place from 0; -1 is the opening. */
export type StepMapProps = Pick<MapPictureOfStoryProps, 'story' | 'index' | 'landOf'>;

/** The background of a story. */
export type StoryBackgroundProps = Pick<
	StoryProps,
	'basemap' | 'webgl' | 'explore' | 'onerror' | 'onrecover'
> & {
	story: StoryData;
	words: PageWords;
	pictures: StoryPictures;
	reader: ReaderPosition;
	/** The id by which pictures refer to the coastlines. */
	id: string;
	/** Where the buttons to explore the map stand. */
	controls: HTMLElement | undefined;
};
