import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { Certainty, SceneLeg, SceneRoute, SceneTrack } from '../scene.ts';

/** What a track's colours may stand for. */
export type RouteMeasure = 'altitude' | 'speed';

/** The lowest and the highest value that a ramp of colours stands for, in metres or metres a second. */
export type RouteRange = readonly [low: number, high: number];

export interface RouteLineProps extends Omit<SceneRoute, 'id' | 'legs' | 'track' | 'progress'> {
	/** The legs in the order flown. Needed unless there is a `track`. */
	legs?: readonly SceneLeg[];
	/** What was recorded, in place of legs: `await readTrack(…)` gives one. */
	track?: SceneTrack;
	/**
	 * How much of the line is drawn, 0–1.
	 * @default 1
	 */
	progress?: number;
	/**
	 * In place of `progress`: the line draws itself once in so many milliseconds, from when its map comes into view. It is
	 * whole at once for readers who asked for less motion, on the server and in print.
	 */
	duration?: number;
	/**
	 * Lets the line fade out towards where it comes from.
	 * @default false
	 */
	fade?: boolean;
	/** Colours a track by what was measured at each point; where nothing was, it is grey. `RouteScale` explains it. */
	colorBy?: RouteMeasure;
	/** What the colours' two ends stand for. By default the least and the most of the track. */
	range?: RouteRange;
	/** Your own aircraft: SVG, nose up, in a box of 32 × 32 around (0, 0). Goes before `shape`. */
	aircraft?: Snippet<[SceneRoute]>;
	/** What the flight's card shows: a card comes by hover, tap and keyboard focus. Goes before `facts`. */
	card?: Snippet<[SceneRoute]>;
	/** The words on a silence of so many milliseconds; null where the track has no times. */
	silence?: (duration: number | null) => string;
	/** Names the line in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface RouteScaleProps extends HTMLAttributes<HTMLElement> {
	/** What the colours stand for. */
	by: RouteMeasure;
	/** What their two ends stand for, in metres or metres a second: the `range` of the lines. */
	range: RouteRange;
	/**
	 * The unit in which the ends are written.
	 * @default 'm' for an altitude, 'km/h' for a speed
	 */
	unit?: 'm' | 'ft' | 'm/s' | 'km/h' | 'kn';
	/** What is measured. By default `Altitude` or `Speed`. */
	label?: string;
	/**
	 * How numbers are written: a BCP 47 tag.
	 * @default 'en'
	 */
	locale?: string;
}

export interface ClockProps extends HTMLAttributes<HTMLElement> {
	/** Milliseconds since 1970, UTC. Minutes are shown. */
	time: number;
	/**
	 * An IANA time zone, e.g. `Europe/Moscow`. Another than UTC is named, and UTC is said beside it.
	 * @default 'UTC'
	 */
	timeZone?: string;
	/** What the time is of. */
	label?: string;
	/**
	 * How the time of a place is called: its name stands for `{zone}`.
	 * @default '{zone} time'
	 */
	local?: string;
	/**
	 * How dates are written: a BCP 47 tag.
	 * @default 'en-GB'
	 */
	locale?: string;
}

/** One leg of a row of a table of routes. */
export interface RouteTableLeg {
	from: string;
	to: string;
	certainty: Certainty;
	/** Who says so, where it is not who says so of the whole flight. */
	source?: string;
}

/** One flight of a table of routes. */
export interface RouteTableRow {
	/** The `id` of its line on the map. */
	id: string;
	/** What flew, e.g. `RA-86496`. */
	name: string;
	/** e.g. `Il-62M, Russian Air Force`. */
	detail?: string;
	/** As people write it, e.g. `22–23 March 2019`. */
	date: string;
	/** What the date is sorted by, e.g. milliseconds since 1970. Rows without it stand last. */
	order?: number;
	/** The way in words. */
	route: string;
	/** Empty where no line is drawn. */
	legs: readonly RouteTableLeg[];
	/** How it is known, in a sentence. */
	note?: string;
	source?: { name: string; url?: string };
	/** Where the flight is told of, e.g. `#over-rabat`. */
	href?: string;
}

export interface RouteTableProps extends HTMLAttributes<HTMLElement> {
	rows: readonly RouteTableRow[];
	/**
	 * The table's name.
	 * @default 'Flights'
	 */
	label?: string;
	/**
	 * The id of the flight that the reader points at, in the table or on a map: bind it to a `StoryMap` too.
	 * @bindable
	 */
	selected?: string;
	/** The columns' heads, for other languages than English. */
	heads?: Partial<RouteTableHeads>;
	/** How sure a leg is, in words. By default the three words themselves. */
	certainties?: Partial<Record<Certainty | 'none', string>>;
}

/** The heads of a table of routes. */
export interface RouteTableHeads {
	/** @default 'Aircraft' */
	name: string;
	/** @default 'When' */
	date: string;
	/** @default 'Route' */
	route: string;
	/** @default 'How it is known' */
	known: string;
}
