import type { Bounds, LonLat, Padding } from '../../geo/index.ts';

/** How a view is turned and tilted. */
interface Attitude {
	/**
	 * What stands at the top, in degrees clockwise from north. The drawn picture turns too.
	 * @default 0
	 */
	bearing?: number;
	/**
	 * How far the map is tilted, in degrees, 0–60. The drawn picture stays flat.
	 * @default 0
	 */
	pitch?: number;
}

/** A view by its middle: it keeps its scale in every viewport. */
export interface CenterView extends Attitude {
	/** The point in the middle, in degrees. */
	center: LonLat;
	/** 0 draws the world 512 px wide; each step doubles it. 0–22. */
	zoom: number;
}

/** A view by what must be seen: it fits the box into any viewport, turned or tilted too. */
export interface BoundsView extends Attitude {
	/** West, south, east, north in degrees. */
	bounds: Bounds;
	/**
	 * What stays free around the box, in pixels.
	 * @default 40
	 */
	padding?: number | Partial<Padding>;
	/** The closest that a wide viewport may come. */
	maxZoom?: number;
}

/** A view that follows an aircraft: its middle depends on where the aircraft is, and never on time. */
export interface FollowView {
	/** The id of a route of the same scene. */
	follow: string;
	/** As in a view by its middle. */
	zoom: number;
	/**
	 * How far ahead of the aircraft the middle stands: a fraction of the route's whole length, 0–1. It closes up to the
	 * aircraft towards the route's end.
	 * @default 0
	 */
	lookAhead?: number;
	/**
	 * Over how much of the route before and behind the aircraft turns are rounded off: a fraction of the whole length, 0–1. At both ends of
	 * the route the middle is exactly the aircraft's place.
	 * @default 0.04
	 */
	smoothing?: number;
}

/** A view that does not depend on a scene. */
export type FixedView = CenterView | BoundsView;

/** What a map shows: by its middle and zoom, by a box to fit, or by the aircraft that it follows. */
export type View = FixedView | FollowView;

/** How a map goes from one view to the next: on an arc that rises, straight, or at once. */
export type Move = 'fly' | 'ease' | 'jump';

/** A way from another view along which the reader drives the camera. */
export interface Scrub {
	/** Where the way begins. It ends at the scene's view. */
	from: View;
	/** The fraction of the way, 0–1: along van Wijk and Nuij's path, on which equal fractions look equally long. */
	fraction: number;
}
