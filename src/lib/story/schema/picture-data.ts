import type { ChartHead } from '../../chart/index.ts';
import type { Focus } from '../../media/index.ts';
import type { PageWords } from '../text/english.ts';
import type { StorySource } from '../text/types.ts';
import type { StoryChart } from './chart-data.ts';
import type { StoryCounter } from './counter-data.ts';

interface Media {
	/** A file beside the story or of the site; in a page its address. */
	src: string;
	/** What it shows, for those who do not see it. */
	alt: string;
	source?: StorySource;
}

/** The size of a picture in pixels, measured when the story's files are read; 0 before. */
interface Size {
	width: number;
	height: number;
}

/** A note on an image: a point or an outline. */
export interface StoryImageNote {
	text: string;
	at?: [x: number, y: number];
	outline?: [left: number, top: number, right: number, bottom: number];
}

/** An image that steps show in place of the map. */
export interface StoryImageFile extends Media, Size {
	notes?: Record<string, StoryImageNote>;
}

/** A video that steps show in place of the map. */
export interface StoryVideo extends Media, Size {
	poster: string;
	/** `scrub`: the reader moves it. @default 'loop' */
	mode?: 'loop' | 'once' | 'scrub';
	captions?: string;
}

/** An element of a drawing: its name, its attributes, and what is in it. `%id%` stands before ids of the drawing. */
export type StoryShape = [
	name: string,
	attributes: Record<string, string>,
	...content: (StoryShape | string)[]
];

/** A drawing in parts that steps show in place of the map. */
export interface StoryDrawing extends Media {
	/** The `svg` element, read when the story's files are; absent before. */
	svg?: StoryShape;
}

/** The parts of a drawing in one step. The others are seen. */
export interface PartsOfStep {
	/** Not seen. */
	hidden: string[];
	/** They come while the step is read. */
	shown: string[];
	/** Their lines draw themselves while the step is read. */
	drawn: string[];
	/** They go while the step is read. */
	leaving: string[];
}

/** What a step shows in place of the map, with what its id names. */
export type StoryPicture = { id: string } & (
	| { kind: 'chart'; file: StoryChart; highlighted?: readonly string[]; counters?: readonly StoryCounter[] }
	| { kind: 'image'; file: StoryImageFile; focus?: Focus; notes?: string[] }
	| { kind: 'video'; file: StoryVideo }
	| { kind: 'drawing'; file: StoryDrawing; parts?: PartsOfStep }
);

/** What draws the picture of a step. */
export interface StoryPictureProps {
	picture: StoryPicture;
	/** Of a chart: the titles of all charts that it turns into. */
	heads?: readonly ChartHead[];
	/** Whether the reader sees it. @default true */
	shown?: boolean;
	/** How much of the step has been read, 0–1. */
	progress: number;
	/** The story's language, in which numbers are written. */
	lang: string;
	words: PageWords;
	/** Whether a chart has a height of its own, rather than its parent's. @default false */
	small?: boolean;
}
