import type { HTMLAttributes } from 'svelte/elements';
import type { LonLat } from '../geo/index.ts';
import type { Certainty, SceneLeg, SceneTrack } from '../map/route/index.ts';

interface FleetRouteFacts {
	/** Comes back in `onhover` and `onselect`. */
	id: string;
	/** Any CSS colour but a custom property. By default the colour of the certainty: see `colors`. */
	color?: string;
	/**
	 * When the head sets out, on the fleet's clock: a fraction of `progress`, or milliseconds where the fleet has a `time`.
	 * @default 0, or the time of a track's first point
	 */
	start?: number;
	/**
	 * When the head arrives.
	 * @default 1, or the time of a track's last point
	 */
	end?: number;
}

/** One line of a fleet. Points further apart than a degree are joined by great circles. */
export type FleetRoute = FleetRouteFacts &
	(
		| { /** In the order flown. */ legs: readonly SceneLeg[] }
		| {
				/** In the order flown. */
				points: readonly LonLat[];
				/** @default 'tracked' */
				certainty?: Certainty;
		  }
		| {
				/** Longitude, latitude, longitude, latitude …, in degrees. Thousands of long lines take little memory in a `Float64Array`. */
				path: ArrayLike<number>;
				/** @default 'tracked' */
				certainty?: Certainty;
		  }
		| {
				/** A recorded track: its head moves by the times of its points, and its gaps are drawn as gaps. */
				track: SceneTrack;
		  }
	);

/** The route of a fleet under the pointer. */
export interface FleetPick {
	/** The route's id; undefined where there is none. */
	id: string | undefined;
	route: FleetRoute | undefined;
	/** Where the pointer is, in CSS pixels from the map's top left corner. */
	x: number;
	y: number;
}

/** How a fleet looks at a moment of its clock. */
export interface FleetLook {
	/** What the clock shows, in the units of the routes' `start` and `end`. */
	clock: number;
	/** How much of the line stays behind the head, in the clock's units. */
	trail: number;
	/** How much the line has faded at the trail's end, 0–1. */
	fade: number;
	/** How visible the rest of each line is, 0–1. */
	faint: number;
	/** The line's width in CSS pixels. */
	width: number;
	/** The diameter of the dot at each head, in CSS pixels. */
	head: number;
	/** The route that stands out. */
	highlighted: string | undefined;
}

export interface RouteFleetProps extends Omit<HTMLAttributes<HTMLElement>, 'onselect'> {
	/** The lines. A new list is worked out anew, in slices beside other work; a change of any other prop costs next to nothing. */
	routes: readonly FleetRoute[];
	/**
	 * What the clock shows, 0–1: each line is drawn as far as the clock stands between its `start` and `end`.
	 * @default 1
	 */
	progress?: number;
	/** What the clock shows, in milliseconds since 1970 (UTC), in place of `progress`. */
	time?: number;
	/**
	 * How much of the line stays behind the head, in the clock's units: a fraction of the progress, or
	 * milliseconds. By default all of it.
	 */
	trail?: number;
	/**
	 * How much the line has faded at the trail's end: 0 not at all, 1 away. A line without a `trail` does not fade.
	 * @default 1
	 */
	fade?: number;
	/**
	 * How visible the rest of each line is: ahead of its head, behind its trail, 0–1.
	 * @default 0
	 */
	faint?: number;
	/**
	 * The lines' width in CSS pixels.
	 * @default 1.5
	 */
	width?: number;
	/**
	 * The diameter of the dot at each head, in CSS pixels; 0 draws none.
	 * @default 0
	 */
	head?: number;
	/** The colour of each certainty, in place of `--contrail-route-tracked` and so on. */
	colors?: Partial<Record<Certainty, string>>;
	/** The `id` of a route that stands out. By default the one under the pointer. */
	highlighted?: string;
	/**
	 * What the lines are, for readers who do not see them. By default how many there are of each certainty, in English.
	 */
	label?: string;
	/**
	 * How many lines are drawn where there is no WebGL: on the server, without JavaScript, and where WebGL fails. They are
	 * taken evenly from the list, and the picture says how many they are.
	 * @default 300
	 */
	still?: number;
	/**
	 * The note in a picture that does not show all lines.
	 * @default `300 of 1,204 routes drawn`
	 */
	note?: (drawn: number, all: number) => string;
	/** Called when the pointer comes to another route, and when it leaves the last one. */
	onhover?: (pick: FleetPick) => void;
	/** Called on a click or a tap; `id` is undefined where there is no route. */
	onselect?: (pick: FleetPick) => void;
}
