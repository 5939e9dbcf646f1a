import type { HTMLAttributes } from 'svelte/elements';
import type { Certainty, SceneTrack } from '../route/index.ts';
import type { MapWords } from '../words/index.ts';

/** One leg of a row of a table of routes. */
export interface RouteTableLeg {
	from: string;
	to: string;
	certainty: Certainty;
	/** The source of this leg, where the flight has another. */
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
	/** Empty where there is a track, or where no line is drawn. */
	legs: readonly RouteTableLeg[];
	/** What it is, where it is no flight: that it is there needs no word. */
	kind?: string;
	/** What was recorded of it, in place of legs. */
	track?: SceneTrack;
	/** How it is known, in a sentence. */
	note?: string;
	source?: { name: string; url?: string };
	/** A link to what the page says of the flight, e.g. `#over-rabat`. */
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
	/** Its words for what is known of a line, in another language than English. */
	words?: Partial<MapWords>;
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
