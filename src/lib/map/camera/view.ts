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

/** A view that does not depend on what stands on the map beside its routes. */
export type RouteView = FixedView | FollowView;

/** A view by the things that must be seen: `focusOn(…)` makes one. */
export interface FocusView {
	readonly focus: readonly string[];
	/** The box around them; undefined where none of them is on the map. */
	readonly see: (seen: never) => BoundsView | undefined;
}

/** What a map shows: by its middle and zoom, by a box to fit, by the aircraft that it follows, or by what must be seen. */
export type View = RouteView | FocusView;

/** How a map goes from one view to the next: on an arc that rises, straight, or at once. */
export type Move = 'fly' | 'ease' | 'jump';

/** A way along which the reader drives the camera: from another view, or round the middle of its own. */
export interface Scrub {
	/** Where the way begins. It ends at the scene's view. Without it the camera stays at the view. */
	from?: View;
	/**
	 * How far the camera circles on the way, in degrees clockwise: it ends turned that far.
	 * @default 0
	 */
	turn?: number;
	/** The fraction of the way, 0–1: along van Wijk and Nuij's path, on which equal fractions look equally long. */
	fraction: number;
}
