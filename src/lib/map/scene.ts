import type { Bounds, LonLat, Padding } from '../geo/types.ts';
import type { TrackGap, TrackPoint } from '../track/types.ts';

/**
 * How sure a leg of a flight is. `tracked`: recorded by a public tracker. `reported`: named by a source, no track
 * seen. `inferred`: our own great circle between two known points.
 */
export type Certainty = 'tracked' | 'reported' | 'inferred';

/** A view by its middle: it keeps its scale in every viewport. */
export interface CenterView {
	/** The point in the middle, in degrees. */
	center: LonLat;
	/** 0 draws the world 512 px wide; each step doubles it. 0–22. */
	zoom: number;
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

/** A view by what must be seen: it fits the box into any viewport. */
export interface BoundsView {
	/** West, south, east, north in degrees. */
	bounds: Bounds;
	/**
	 * Room around the box, in pixels.
	 * @default 40
	 */
	padding?: number | Partial<Padding>;
	/** The closest that a wide viewport may come. */
	maxZoom?: number;
}

/** A view that goes along with an aircraft: its middle is a function of the route's progress alone. */
export interface FollowView {
	/** The id of a route of the same scene. */
	follow: string;
	/** As in a view by its middle. */
	zoom: number;
	/**
	 * How much of the route, ahead of the aircraft, the middle stands: a share of the whole length, 0–1.
	 * @default 0
	 */
	lookAhead?: number;
}

/** A view that needs no scene to be understood. */
export type FixedView = CenterView | BoundsView;

/** What a map shows: by its middle and zoom, by a box to fit, or by the aircraft that it follows. */
export type View = FixedView | FollowView;

/** One leg of a route, drawn as the great circle between its ends. */
export interface SceneLeg {
	from: LonLat;
	to: LonLat;
	certainty: Certainty;
}

/** An aircraft's top-view silhouette. */
export type AircraftShape = 'il-62' | 'il-76' | 'an-124' | 'airliner' | 'turboprop' | 'aircraft';

/** A recorded track: positions, and the silences between them. */
export interface SceneTrack {
	points: readonly TrackPoint[];
	gaps: readonly TrackGap[];
}

/** A route as it stands in one scene. */
export interface SceneRoute {
	id: string;
	/** What flew, e.g. `RA-86496`. Rides along with the aircraft. */
	label?: string;
	/** One or more legs, in the order flown. Empty where there is a track. */
	legs: readonly SceneLeg[];
	/** What was recorded, in place of legs. Silences are drawn as silences. */
	track?: SceneTrack;
	/** How much of the whole length is drawn, 0–1. */
	progress: number;
	/** The silhouette at the head of the line; none where absent. */
	shape?: AircraftShape;
	/**
	 * A route that the text is not about at the moment is drawn faintly.
	 * @default false
	 */
	muted?: boolean;
}

/** What a place is: it changes the mark. A `region` (a country, a sea) has a name and no mark. */
export type PlaceKind = 'place' | 'airport' | 'site' | 'city' | 'region';

/** A named point. */
export interface ScenePlace {
	id: string;
	label: string;
	at: LonLat;
	/** @default 'place' */
	kind?: PlaceKind;
	/**
	 * The side of the point on which the label stands.
	 * @default 'right'
	 */
	side?: 'left' | 'right' | 'top' | 'bottom';
	/**
	 * Where labels want the same room, the one of higher priority stays, or keeps its side.
	 * @default 0
	 */
	priority?: number;
}

/** A note at a point, with an arrow to it. */
export interface SceneAnnotation {
	id: string;
	text: string;
	/** What the arrow points to. */
	at: LonLat;
	/**
	 * Where the text stands from the point, in pixels to the right and down.
	 * @default [48, -48]
	 */
	offset?: readonly [x: number, y: number];
}

/** A named region. */
export interface SceneArea {
	id: string;
	label?: string;
	/** The outline in degrees; closed by itself. */
	outline: readonly LonLat[];
	/**
	 * True where the outline only stands for a region whose real bounds are not known: it is hatched and said so.
	 * @default false
	 */
	schematic?: boolean;
}

/**
 * One picture of the map, whole and serialisable. A painter needs nothing else: the same scene is drawn to SVG on the
 * server and in print, and to WebGL in the browser.
 */
export interface Scene {
	view: View;
	routes: readonly SceneRoute[];
	places: readonly ScenePlace[];
	areas: readonly SceneArea[];
	annotations?: readonly SceneAnnotation[];
	/** What the picture shows, in a sentence or two, for those who do not see it. */
	description?: string;
}
