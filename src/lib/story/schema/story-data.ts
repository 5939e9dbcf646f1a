import type { FormattedCounter } from '../../counter/index.ts';
import type { LonLat } from '../../geo/index.ts';
import type { AircraftShape, PlaceKind } from '../../map/scene/index.ts';
import type { Certainty, SceneTrack } from '../../map/route/index.ts';
import type { View } from '../../map/camera/index.ts';
import type { Land, LandLevel } from '../../map/basemap/index.ts';
import type { Block, StoryMark, StoryNote, StorySource, StoryWork } from '../text/types.ts';
import type { StoryWords } from '../text/story-words.ts';

export interface StoryPlace {
	/** As written on the map and in the table. */
	name: string;
	at: LonLat;
	kind?: PlaceKind;
	/** The side of the point on which the label stands. */
	side?: 'left' | 'right' | 'top' | 'bottom';
	/** Where names want the same room, the one of the highest priority stays. */
	priority?: number;
}

/** A note at a point of the map. */
export interface StoryAnnotation {
	text: string;
	at: LonLat;
	/** Where the note stands from the point, in pixels to the right and down. */
	offset?: [x: number, y: number];
}

export interface StoryArea {
	name: string;
	outline: LonLat[];
	/** The outline stands for a region whose real bounds are not known. */
	schematic?: boolean;
}

export interface StoryAircraft {
	/** e.g. `Il-62M`. */
	type: string;
	operator: string;
	shape?: AircraftShape;
}

export interface StoryLeg {
	/** A place's id. */
	from: string;
	/** A place's id. */
	to: string;
	certainty: Certainty;
}

/** One row of the table of flights, and, where legs are known, a line on the map. */
export interface StoryFlight {
	/** Registrations: keys of `aircraft`. Only an illustration may have none. */
	aircraft: string[];
	/** As people write it, e.g. `22–23 March 2019`. */
	date: string;
	/** The route in words, for the table. */
	route: string;
	/** What the date is sorted by: its first day, in milliseconds since 1970. */
	order?: number;
	/** What is known and from whom, in a sentence. */
	note: string;
	/** Empty where there is a track, or the route is not known: then the flight is named, and no line is drawn. */
	legs: StoryLeg[];
	/** What was recorded, read from the file that the story names. */
	track?: SceneTrack;
	/** The flight is made up to show how something works. */
	illustration?: boolean;
	source?: StorySource;
}

/** What a map shows; one that follows names a flight by its id. */
export type StoryView = View;

export interface StoryCounter {
	value: number;
	/** What is counted: read together with the number. */
	label: string;
	prefix?: string;
	suffix?: string;
	/** `Intl.NumberFormat` options. */
	format?: Intl.NumberFormatOptions;
	/** Where the counting starts. */
	from?: number;
	/** The number as the story's language writes it. */
	formatted?: FormattedCounter;
	/** Where the number is from. */
	source: StoryMark;
}

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

/** A clock that runs while a step is read. */
export interface StoryClock {
	/** Milliseconds since 1970, UTC. */
	from: number;
	/** Milliseconds since 1970, UTC; later than `from`. */
	to: number;
	/** IANA name of the zone whose time is shown. @default 'UTC' */
	timeZone?: string;
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
	counters?: StoryCounter[];
	quote?: StoryQuote;
	image?: StoryImage;
	/** Ids of the flights on show; one that the step before did not show draws itself while this step is read. */
	flights: string[];
	places: string[];
	areas: string[];
	annotations: string[];
	/** What the map shows, for those who do not see it. */
	alt?: string;
}

export interface StoryChapter {
	id: string;
	title: string;
	steps: StoryStep[];
}

/** A story file, read and checked. Plain data: it can be serialised. */
export interface StoryData {
	title: string;
	/** A sentence under the title. */
	summary: Block[];
	/** BCP 47, e.g. `en`. */
	lang: string;
	/** Where the language is written from the right to the left. */
	dir?: 'rtl';
	/** What the page says around the story, where it is not in English. */
	words?: Partial<StoryWords>;
	/** What the retelling is based on. */
	source: StoryWork & { note?: Block[] };
	/** Where the numbers and statements are from, in the order in which they are first named. */
	notes: StoryNote[];
	places: Record<string, StoryPlace>;
	areas: Record<string, StoryArea>;
	annotations: Record<string, StoryAnnotation>;
	aircraft: Record<string, StoryAircraft>;
	flights: Record<string, StoryFlight>;
	views: Record<string, StoryView>;
	/** What the map shows behind the title. */
	opening: Pick<StoryStep, 'view' | 'flights' | 'places' | 'areas' | 'annotations' | 'alt'>;
	chapters: StoryChapter[];
	/** Coastlines for the server's pictures; added by the Vite plugin. In the browser it is a loader. */
	land?: Land | (() => Promise<Land>);
	/** Coastlines for those still pictures that the first map has none for; added by the Vite plugin on the server. */
	stills?: LandLevel;
}
