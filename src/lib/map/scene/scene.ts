import type { LonLat } from '../../geo/index.ts';
import type { Move, Scrub, View } from '../camera/view.ts';
import type { RoutePath } from '../route/types.ts';
import type { MapWords } from '../words/index.ts';

/** An aircraft's top-view silhouette. */
export type AircraftShape = 'il-62' | 'il-76' | 'an-124' | 'airliner' | 'turboprop' | 'aircraft';

/** What a line is, where it is no flight. */
export type LineKind = 'sea' | 'road' | 'rail' | 'pipeline' | 'border' | 'path';

/** A line of what is known about a flight, e.g. `{ name: 'Type', text: 'Il-62M' }`. */
export interface RouteFact {
	name: string;
	text: string;
}

/** A route as it stands in one scene. */
export interface SceneRoute extends RoutePath {
	/** What flew, e.g. `RA-86496`. Rides along with the aircraft. */
	label?: string;
	/** Its name on its card and in the list of what the map shows, where that is not its label. */
	name?: string;
	/** A second, quieter line of the label, e.g. `Il-62M, 22–23 March 2019`. A map up to 36 rem wide leaves it out. */
	detail?: string;
	/** How much of the line stays behind its head, as a fraction of the whole length, 0–1. All of it where absent. */
	trail?: number;
	/** What the line is, where it is no flight: it decides on how the line is drawn. */
	kind?: LineKind;
	/** How wide the line is drawn, in CSS pixels: a number that it stands for. By default as its certainty has it. */
	width?: number;
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
	 * Draws ticks across the line at its ends and dots at its stops.
	 * @default true
	 */
	marks?: boolean;
	/** What the flight's card says. A route without facts has no card. */
	facts?: readonly RouteFact[];
	/**
	 * Draws the route faintly: the text is not about it at the moment.
	 * @default false
	 */
	muted?: boolean;
}

/** What a place is, which decides on its mark. A `region` (a country, a sea) has a name and no mark. */
export type PlaceKind = 'place' | 'airport' | 'site' | 'city' | 'region';

/** A named point. */
export interface ScenePlace {
	id: string;
	/** As written on the map. */
	name: string;
	at: LonLat;
	/** @default 'place' */
	kind?: PlaceKind;
	/**
	 * The side of the point on which the name stands.
	 * @default 'right'
	 */
	side?: 'left' | 'right' | 'top' | 'bottom';
	/**
	 * Where two names would overlap, the one of higher priority stays, or keeps its side.
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
	/** As written on the map. */
	name?: string;
	outline: Outline;
	/**
	 * True where the outline only stands for a region whose real bounds are not known: the map hatches it, and says so.
	 * @default false
	 */
	schematic?: boolean;
}

/** How opaque layers of a MapLibre style are, 0–1, by their ids. */
export type StyleLayers = Readonly<Record<string, number>>;

/**
 * One picture of the map as plain data, whole and serialisable. One overlay draws it, the same on the server, in print and
 * live, over a basemap.
 */
export interface Scene {
	view: View;
	/** The way along which the reader drives the camera to the view. */
	scrub?: Scrub;
	/** How the camera goes to the view: on an arc that rises, straight, or at once. By default as the map says. */
	move?: Move;
	routes: readonly SceneRoute[];
	places: readonly ScenePlace[];
	areas: readonly SceneArea[];
	/**
	 * Layers of the `StoryMap`'s own MapLibre style, by id, and how opaque each is, 0–1; 0 hides it. A layer that is not named is as
	 * the style has it. The drawn picture has none of them.
	 */
	styleLayers?: StyleLayers;
	/** Where those layers come from, by default from what the style has: they are at `fraction` (0–1) of the way. */
	styleFade?: { from?: StyleLayers; fraction: number };
	annotations?: readonly SceneAnnotation[];
	/** What the picture shows besides, in words: it is in the list of what the map shows, for those who do not see it. */
	contents?: readonly string[];
	/** The moment shown, in ms since 1970, UTC, the time zone that a `Clock` is to read it in, and whether it shows days alone. */
	clock?: { time: number; timeZone?: string; locale?: string; days?: boolean };
	/** The words that the map writes itself, in another language than English or in other words. */
	words?: Partial<MapWords>;
	/** What the picture shows, in a sentence or two, for those who do not see it. */
	description?: string;
}
