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

/** A view that goes along with an aircraft: its middle is a function of where the aircraft stands alone, never of time. */
export interface FollowView {
	/** The id of a route of the same scene. */
	follow: string;
	/** As in a view by its middle. */
	zoom: number;
	/**
	 * How much of the route, ahead of the aircraft, the middle stands: a share of the whole length, 0–1. It closes up to the
	 * aircraft towards the route's end.
	 * @default 0
	 */
	lookAhead?: number;
	/**
	 * Over how much of the route, before and behind, turns are rounded off: a share of the whole length, 0–1. At both ends of
	 * the route the middle is exactly the aircraft's place.
	 * @default 0.04
	 */
	smoothing?: number;
}

/** A view that needs no scene to be understood. */
export type FixedView = CenterView | BoundsView;

/** What a map shows: by its middle and zoom, by a box to fit, or by the aircraft that it follows. */
export type View = FixedView | FollowView;

/** How a map goes from one view to the next: on an arc that rises, straight, or at once. */
export type Move = 'fly' | 'ease' | 'jump';

/** A way from another view, on which the camera stands where the reader is. */
export interface Scrub {
	/** Where the way begins. It ends at the scene's view. */
	from: View;
	/** The share of the way, 0–1: along van Wijk and Nuij's path, on which equal shares look equally long. */
	share: number;
}

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

/** A line of what is known about a flight, e.g. `{ name: 'Type', text: 'Il-62M' }`. */
export interface RouteFact {
	name: string;
	text: string;
}

/** A route as it stands in one scene. */
export interface SceneRoute {
	id: string;
	/** What flew, e.g. `RA-86496`. Rides along with the aircraft. */
	label?: string;
	/** What it is called on its card and by those who do not see it, where it is not its label. */
	name?: string;
	/** A second, quieter line of the label, e.g. `Il-62M, 22–23 March 2019`. */
	detail?: string;
	/** One or more legs, in the order flown. Empty where there is a track. */
	legs: readonly SceneLeg[];
	/** What was recorded, in place of legs. Silences are drawn as silences. */
	track?: SceneTrack;
	/** How much of the whole length is drawn, 0–1. */
	progress: number;
	/**
	 * In place of `progress`, for a track whose points have times: it is drawn up to where the aircraft was at that moment,
	 * in milliseconds since 1970, UTC. Before the first point nothing is drawn, after the last the whole.
	 */
	time?: number;
	/**
	 * How long the line rests at each stop between two legs: a share of `progress`, 0–1.
	 * @default 0
	 */
	dwell?: number;
	/** How much of the line stays behind its head, as a share of the whole length, 0–1. All of it where absent. */
	trail?: number;
	/** The silhouette at the head of the line: by its name, or as path data, nose up, in a box of 32 × 32 around (0, 0). None where absent. */
	shape?: AircraftShape | (string & {});
	/** Any CSS colour: for telling flights apart. The certainty is in the line's dashes, so it is not lost. */
	color?: string;
	/**
	 * A soft light along the line.
	 * @default false
	 */
	glow?: boolean;
	/**
	 * Ticks across the line at its ends and dots at its stops.
	 * @default true
	 */
	marks?: boolean;
	/** What the flight's card says. With none of it the route has no card. */
	facts?: readonly RouteFact[];
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

/** A GeoJSON geometry (RFC 7946): longitude and latitude in degrees. A Polygon's rings after the first are holes. */
export type AreaGeometry =
	| { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
	| {
			readonly type: 'MultiPolygon';
			readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
	  };

/** An area's bounds: one line of points in degrees, closed by itself; or a GeoJSON geometry. */
export type Outline = readonly LonLat[] | AreaGeometry;

/** A named region. */
export interface SceneArea {
	id: string;
	label?: string;
	outline: Outline;
	/**
	 * True where the outline only stands for a region whose real bounds are not known: it is hatched and said so.
	 * @default false
	 */
	schematic?: boolean;
}

/** The words that a map writes itself, where they are not the English ones. */
export interface MapWords {
	/** The name of the list of what the map shows. */
	onMap: string;
	/** What a flight without a label is called. */
	flight: string;
	tracked: string;
	reported: string;
	inferred: string;
	/** A silence of a track, in the legend. */
	gap: string;
	schematic: string;
	/** What each means, in the legend. */
	trackedMeans: string;
	reportedMeans: string;
	inferredMeans: string;
	gapMeans: string;
	schematicMeans: string;
	/** A track that has silences. */
	withGaps: string;
	/** What stands on a silence, and on one of so many hours and minutes: `{duration}`. */
	noSignal: string;
	noSignalFor: string;
	/** The time in a place: `{zone}`. */
	localTime: string;
	/** The buttons and hints with which a map is explored; in `wheel` the key stands for `{key}`. */
	explore: string;
	backToStory: string;
	zoomIn: string;
	zoomOut: string;
	exploring: string;
	wheel: string;
	touch: string;
}

/**
 * One picture of the map, whole and serialisable. A painter needs nothing else: the same scene is drawn to SVG on the
 * server and in print, and to WebGL in the browser.
 */
export interface Scene {
	view: View;
	/** Where the reader drives the camera to the view. */
	scrub?: Scrub;
	/** How the camera goes to the view: on an arc that rises, straight, or at once. By default as the map says. */
	move?: Move;
	routes: readonly SceneRoute[];
	places: readonly ScenePlace[];
	areas: readonly SceneArea[];
	annotations?: readonly SceneAnnotation[];
	/** The moment shown, in ms since 1970, UTC, and the time zone that a `Clock` is to read it in. */
	clock?: { time: number; timeZone?: string; locale?: string };
	/** What the map writes itself, in another language than English or in other words. */
	words?: Partial<MapWords>;
	/** What the picture shows, in a sentence or two, for those who do not see it. */
	description?: string;
}
