import type { LonLat } from '../../geo/index.ts';
import type { RouteView } from '../../map/camera/index.ts';
import type { Certainty, SceneTrack } from '../../map/route/index.ts';
import type { AircraftShape, PlaceKind } from '../../map/scene/index.ts';
import type { StorySource } from '../text/types.ts';
import type { StoryLine } from './line-data.ts';

export interface StoryPlace {
	/** As written on the map and in the table. */
	name: string;
	at: LonLat;
	kind?: PlaceKind;
	/** The side of the point on which the label stands. */
	side?: 'left' | 'right' | 'top' | 'bottom';
	/** Where names want the same space, the one of the highest priority stays. */
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

/**
 * One row of the table of flights, and, where legs are known, a line on the map. The lines of a story file are among them: their names
 * stand in place of registrations, and what is not known of them is empty.
 */
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
	/** What it is in place of a flight. */
	line?: StoryLine;
	/** What was recorded, read from the file that the story names. */
	track?: SceneTrack;
	/** Its record was deleted later: a clock of days lets its line fade once it is drawn. */
	deleted?: boolean;
	/** The flight is made up to show how something works. */
	illustration?: boolean;
	source?: StorySource;
}

/** What a map shows; one that follows names a flight or a line by its id. */
export type StoryView = RouteView & {
	/** Degrees between the lines of longitude and latitude on it; absent where it has none. */
	graticule?: number;
	/** Whether capitals and large towns, countries, and seas are named on it. */
	towns?: boolean;
	countries?: boolean;
	seas?: boolean;
};

/** A clock that runs while a step is read. */
export interface StoryClock {
	/** Milliseconds since 1970, UTC. */
	from: number;
	/** Milliseconds since 1970, UTC; later than `from`. */
	to: number;
	/** IANA name of the zone whose time is shown. @default 'UTC' */
	timeZone?: string;
	/** The clock shows days, and each line is drawn when the flight's date has come. */
	days?: boolean;
}
