import type { Block, StorySource } from '../text/types.ts';
import type { StoryCounter } from './counter-data.ts';
import type { StoryClock } from './map-data.ts';
import type { PartsOfStep } from './picture-data.ts';

export interface StoryQuote {
	text: string;
	speaker: string;
	role?: string;
	source?: StorySource;
	/** BCP 47 tag of the words' language where it is not the story's. */
	lang?: string;
	/** The words stand in translation. */
	translated?: boolean;
}

export interface StoryImage {
	/** A file of the page's own site. */
	src: string;
	/** What it shows, for those who do not see it. */
	alt: string;
	credit?: string;
	/** The file's width in pixels. */
	width: number;
	/** The file's height in pixels. */
	height: number;
}

/** How the map comes to a step's view. */
export type StoryMove = 'fly' | 'ease' | 'jump' | 'scrub';

export interface StoryStep {
	/** The step's address: `#id`. Unique in the story. */
	id: string;
	text: Block[];
	/** A view's id. A step that names none keeps the one before. */
	view: string;
	move?: StoryMove;
	clock?: StoryClock;
	/** How many screens the step is long, 1–10. Its text stays in sight. */
	screens?: number;
	counters?: StoryCounter[];
	quote?: StoryQuote;
	/** A picture under the text; or the id of the image that is shown in place of the map. */
	image?: StoryImage | string;
	/** Ids of the flights and lines on show; one that the step before did not show draws itself while this step is read. */
	flights: string[];
	places: string[];
	areas: string[];
	annotations: string[];
	/** Ids of the data layers on show; absent where there are none. */
	layers?: string[];
	/** For layers with several columns: which one a layer comes from, and which it shows when the step is read, by its id. */
	layerColumns?: Record<string, [from: string, to: string]>;
	/** Ids of the markers on show; absent where there are none. */
	markers?: string[];
	/** How opaque layers of the map's own style are, 0–1, by their ids: what this step says of them, and those before it. */
	styleLayers?: Record<string, number>;
	/** What the map shows, for those who do not see it. */
	alt?: string;
	/** The id of the chart that is shown in place of the map. */
	chart?: string;
	/** What stands out in the chart: names of its rows or series. */
	highlighted?: string[];
	/** Ids of charts under the text, small. */
	cardCharts?: string[];
	/** The id of the video that is shown in place of the map. */
	video?: string;
	/** The id of the drawing that is shown in place of the map. */
	drawing?: string;
	/** The part of the image to look at, by fractions (0–1) of its left, top, right and bottom edges. */
	focus?: [number, number, number, number];
	/** Ids of the image's notes that are shown; all where it is absent. */
	notes?: string[];
	/** The parts of the drawing. */
	parts?: PartsOfStep;
}

export interface StoryChapter {
	id: string;
	title: string;
	steps: StoryStep[];
}
