import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { Move } from './camera-director.ts';
import type { MapError } from './errors.ts';
import type { Land } from './land/types.ts';
import type { AircraftShape, Certainty, Scene, SceneArea, SceneLeg, ScenePlace, View } from './scene.ts';

export interface StoryMapProps extends Omit<HTMLAttributes<HTMLElement>, 'onerror'> {
	/** What the map shows. Its camera moves there whenever this changes. Needed unless `scene` is given. */
	view?: View;
	/** A whole picture as data: routes, places and areas beside those that stand inside the map as components. */
	scene?: Scene;
	/** What the map is, for those who do not see it, e.g. `Map of the flights to Caracas`. */
	label: string;
	/**
	 * The address of a PMTiles file with the layers `land` and `borders`.
	 * @default '/basemap.pmtiles'
	 */
	basemap?: string;
	/** Coastlines for the drawn picture: `import land from 'svelte-contrail/land'`. Without them it is sea. */
	land?: Land | (() => Promise<Land>);
	/**
	 * How the camera goes to the next view: on an arc that rises (van Wijk and Nuij), straight, or at once. Readers who
	 * asked for less motion always get `jump`.
	 * @default 'fly'
	 */
	move?: Move;
	/** Milliseconds that a move takes. By default it grows with the way: 400–2600. */
	duration?: number;
	/**
	 * False keeps the drawn picture and never loads MapLibre.
	 * @default true
	 */
	webgl?: boolean;
	/**
	 * Who made the data of the basemap. Always shown.
	 * @default 'Natural Earth'
	 */
	attribution?: string;
	/** Gets what went wrong with WebGL or the basemap. The reader keeps the drawn picture. */
	onerror?: (error: MapError) => void;
	/** `RouteLine`, `Place`, `Area`, `Legend` and anything else that is to lie over the map. */
	children?: Snippet;
}

export interface MapPictureProps extends HTMLAttributes<HTMLElement> {
	/** The picture as data. */
	scene: Scene;
	/** What the map is, for those who do not see it. */
	label: string;
	/** The `id` of a `StoryMap` on the same page, whose coastlines are drawn here too. */
	landOf: string;
}

export interface RouteLineProps {
	/** The legs in the order flown. */
	legs: readonly SceneLeg[];
	/**
	 * How much of the line is drawn, 0–1.
	 * @default 1
	 */
	progress?: number;
	/** What flew, e.g. `RA-86496`: rides along with the silhouette. */
	label?: string;
	/** The silhouette at the line's head; none where absent. */
	shape?: AircraftShape;
	/**
	 * Draws the line faintly.
	 * @default false
	 */
	muted?: boolean;
	/** Names the line in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface PlaceProps extends Omit<ScenePlace, 'id'> {
	/** Names the place in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface AreaProps extends Omit<SceneArea, 'id'> {
	/** Names the area in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface LegendProps extends HTMLAttributes<HTMLElement> {
	/**
	 * Which kinds of line to explain.
	 * @default ['tracked', 'reported', 'inferred']
	 */
	certainties?: readonly Certainty[];
	/**
	 * A sentence under the lines.
	 * @default 'Lines are great circles between known points, not recorded tracks.'
	 */
	note?: string;
}
