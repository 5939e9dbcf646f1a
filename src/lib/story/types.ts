import type { Bounds, LonLat, Padding } from '../geo/types.ts';
import type { AircraftShape, Certainty, PlaceKind } from '../map/scene.ts';
import type { Land } from '../map/land/types.ts';

/** Restricted Markdown, parsed: text, emphasis, strong, links and line breaks. */
export type Inline =
	| string
	| { type: 'em' | 'strong'; children: Inline[] }
	| { type: 'a'; href: string; children: Inline[] }
	| { type: 'br' };

/** A paragraph or a list of restricted Markdown. */
export type Block = { type: 'p'; children: Inline[] } | { type: 'ul' | 'ol'; items: Inline[][] };

/** Where something is known from. */
export interface StorySource {
	/** Who says so, e.g. `Meduza`. */
	name: string;
	/** http or https. */
	url?: string;
}

export interface StoryPlace {
	/** As written on the map and in the table. */
	name: string;
	at: LonLat;
	kind?: PlaceKind;
	/** The side of the point on which the label stands. */
	side?: 'left' | 'right' | 'top' | 'bottom';
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
	/** Registrations: keys of `aircraft`. */
	aircraft: string[];
	/** As people write it, e.g. `22–23 March 2019`. */
	date: string;
	/** The route in words, for the table. */
	route: string;
	/** What is known and from whom, in a sentence. */
	note: string;
	/** Empty where the route is not known: the flight is named, and no line is drawn. */
	legs: StoryLeg[];
	source?: StorySource;
}

export type StoryView =
	| { center: LonLat; zoom: number }
	| { bounds: Bounds; padding?: number | Partial<Padding>; maxZoom?: number };

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
}

export interface StoryQuote {
	text: string;
	speaker: string;
	role?: string;
	source?: StorySource;
	/** BCP 47 tag of the words' language where it is not the story's. */
	lang?: string;
}

export interface StoryStep {
	/** The step's address: `#id`. Unique in the story. */
	id: string;
	text: Block[];
	/** A view's id. A step that names none keeps the one before. */
	view: string;
	counters?: StoryCounter[];
	quote?: StoryQuote;
	/** Ids of the flights on show; one that the step before did not show draws itself while this step is read. */
	flights: string[];
	places: string[];
	areas: string[];
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
	/** What the retelling is based on. */
	source: StorySource & { author?: string; title?: string; date?: string; note?: Block[] };
	places: Record<string, StoryPlace>;
	areas: Record<string, StoryArea>;
	aircraft: Record<string, StoryAircraft>;
	flights: Record<string, StoryFlight>;
	views: Record<string, StoryView>;
	/** What the map shows behind the title. */
	opening: Pick<StoryStep, 'view' | 'flights' | 'places' | 'areas' | 'alt'>;
	chapters: StoryChapter[];
	/** Coastlines for the server's pictures; added by the Vite plugin. In the browser it is a loader. */
	land?: Land | (() => Promise<Land>);
}
