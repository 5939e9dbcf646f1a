import type { Snippet } from 'svelte';
import type { Certainty, SceneLeg, SceneTrack } from '../route/types.ts';
import type { LinePath, LinePoints } from './line-legs.ts';
import type { Painted } from './painted.ts';
import type { RouteMeasure, RouteRange } from './ramp.ts';
import type { LineKind, SceneAnnotation, SceneArea, ScenePlace, SceneRoute } from './scene.ts';
import type { Vehicle } from './vehicles.ts';

export interface RouteLineProps
	extends Omit<SceneRoute, 'id' | 'legs' | 'track' | 'progress'>, Painted<SceneRoute> {
	/** The legs in the order flown. Needed unless there is a `track`. */
	legs?: readonly SceneLeg[];
	/** A recorded track, in place of legs: `await readTrack(…)` gives one. */
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
	/** Colours a track by what was measured at each point, and grey where nothing was. `RouteScale` explains the colours. */
	colorBy?: RouteMeasure;
	/** The values of the two ends of the ramp of colours. By default the least and the most of the track. */
	range?: RouteRange;
	/** Your own aircraft: SVG, nose up, in a box of 32 × 32 around (0, 0). It is drawn in place of `shape`. */
	aircraft?: Snippet<[SceneRoute]>;
	/** What the flight's card shows: a card comes by hover, tap and keyboard focus. It is shown in place of `facts`. */
	card?: Snippet<[SceneRoute]>;
	/** The text on a gap of so many milliseconds; null where the track has no times. */
	gapText?: (duration: number | null) => string;
	/** Names the line in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface LineProps extends Omit<RouteLineProps, 'legs' | 'shape' | 'aircraft'> {
	/**
	 * Where it goes: points in degrees, or GeoJSON of a `LineString` or a `MultiLineString`. Needed unless there is a `track`.
	 * `decodePolyline(…)` reads an encoded polyline.
	 */
	points?: LinePoints;
	/**
	 * How two of its points are joined: by the shortest way, or on one bearing, as a ship steers.
	 * @default 'great-circle'
	 */
	path?: LinePath;
	/**
	 * What it is, which decides on how it is drawn.
	 * @default 'path'
	 */
	kind?: LineKind;
	/**
	 * How sure it is: drawn whole, dashed or dotted, as routes are. A legend explains only what is not sure.
	 * @default 'tracked'
	 */
	certainty?: Certainty;
	/** The silhouette at its head: a vehicle's name, or path data of your own, nose up, in a box of 32 × 32 around (0, 0). */
	vehicle?: Vehicle | (string & {});
}

export interface PlaceProps extends Omit<ScenePlace, 'id'>, Painted<ScenePlace> {
	/** Names the place in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface AreaProps extends Omit<SceneArea, 'id'>, Painted<SceneArea> {
	/** Names the area in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface AnnotationProps extends Omit<SceneAnnotation, 'id'>, Painted<SceneAnnotation> {
	/** Names the note in the page: `data-id`. By default a generated one. */
	id?: string;
}
