import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { StyleSpecification } from 'maplibre-gl';
import type { LonLat } from '../geo/types.ts';
import type { MapError } from './errors.ts';
import type { Land, LandLevel } from './land/types.ts';
import type {
	Certainty,
	MapWords,
	Move,
	Scene,
	SceneAnnotation,
	SceneArea,
	ScenePlace,
	Scrub,
	View
} from './scene.ts';

export interface StoryMapProps extends Omit<HTMLAttributes<HTMLElement>, 'onerror'> {
	/** What the map shows. Its camera moves there whenever this changes. Needed unless `scene` is given. */
	view?: View;
	/** A whole picture as data: routes, places and areas beside those that stand inside the map as components. */
	scene?: Scene;
	/** What the map is, for those who do not see it, e.g. `Map of the flights to Caracas`. */
	label: string;
	/**
	 * Where the reader drives the camera to `view`: it stands at `share` (0–1) of the way from another view, along van Wijk
	 * and Nuij's path. Readers who asked for less motion get `view`.
	 */
	scrub?: Scrub;
	/**
	 * Land and sea: the address of a PMTiles file with our layers `land` and `borders` (it ends in `.pmtiles`); any other
	 * address is that of a MapLibre style; or such a style as an object, which starts the map anew when it is another object.
	 * @default '/basemap.pmtiles'
	 */
	basemap?: string | StyleSpecification;
	/**
	 * `globe` shows the earth as a ball where WebGL draws it. The drawn picture is flat, in Web Mercator.
	 * @default 'mercator'
	 */
	projection?: 'mercator' | 'globe';
	/**
	 * Coastlines for the drawn picture: `import land from 'svelte-contrail/land'`. Without them it is sea, and MapLibre is
	 * loaded without waiting for the reader's first sign (a scroll, a pointer, a key).
	 */
	land?: Land | (() => Promise<Land>);
	/**
	 * How the camera goes to the next view: on an arc that rises (van Wijk and Nuij), straight, or at once. Readers who
	 * asked for less motion always get `jump`. Goes before the scene's own.
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
	 * Views that the reader may come to next. What they show is fetched while nothing else is to be done.
	 * @default []
	 */
	nearby?: readonly View[];
	/**
	 * A button with which the reader may move the map themselves, and another back to the story. Its words may be given in
	 * the page's language. There is none on the drawn picture.
	 * @default false
	 */
	explore?: boolean | Partial<ExploreLabels>;
	/**
	 * The id of the route that the reader points at, on the map or in a `RouteTable` bound to the same name. It is drawn
	 * stronger than the others.
	 * @bindable
	 */
	selected?: string;
	/** Who made the data of the basemap. Always shown. By default `Natural Earth`, or what the sources of your style ask for. */
	attribution?: string;
	/** Gets the camera each time it is another one, at most once a frame. */
	oncamera?: (camera: CameraState) => void;
	/** Gets what went wrong with WebGL or the basemap. The reader keeps the drawn picture. */
	onerror?: (error: MapError) => void;
	/** `RouteLine`, `Place`, `Area`, `Legend` and anything else that is to lie over the map. */
	children?: Snippet;
}

/** Where a map's camera stands. */
export interface CameraState {
	/** The middle of the viewport, in degrees. */
	center: LonLat;
	/** As in a view. */
	zoom: number;
	/** In degrees clockwise from north. */
	bearing: number;
	/** In degrees. */
	pitch: number;
	/** True on the way to a view, and while the reader explores. */
	moving: boolean;
}

/** The words of the buttons and hints with which a map is explored. */
export interface ExploreLabels {
	/** @default 'Explore the map' */
	start: string;
	/** @default 'Back to the story' */
	back: string;
	/** @default 'Zoom in' */
	zoomIn: string;
	/** @default 'Zoom out' */
	zoomOut: string;
	/**
	 * The map's name for the keyboard and for those who do not see it.
	 * @default 'Map: the arrow keys move it, plus and minus zoom, Escape goes back'
	 */
	map: string;
	/**
	 * For a wheel that scrolled the page.
	 * @default 'Hold Ctrl and scroll to zoom'
	 */
	wheel: string;
	/**
	 * For one finger, which scrolled the page.
	 * @default 'Move the map with two fingers'
	 */
	touch: string;
}

export interface MapPictureProps extends HTMLAttributes<HTMLElement> {
	/** The picture as data. */
	scene: Scene;
	/** What the map is, for those who do not see it. Left out where a text beside it says what the picture shows. */
	label?: string;
	/** The `id` of a `StoryMap` or a `StillLand` on the same page, whose coastlines are drawn here too; or which, by zoom. */
	landOf: string | ((zoom: number) => string);
	/**
	 * Who made the data of the coastlines. Always shown.
	 * @default 'Natural Earth'
	 */
	attribution?: string;
}

export interface StillLandProps {
	/** Names the coastlines in the page, for `MapPicture`. */
	id: string;
	/** The coastlines, on the server. Of one without any only the zoom counts. */
	level?: LandLevel;
	/** Loads coastlines in a browser that got none from the server. */
	land?: Land | (() => Promise<Land>);
}

export interface PlaceProps extends Omit<ScenePlace, 'id'> {
	/** Names the place in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface AreaProps extends Omit<SceneArea, 'id'> {
	/** Names the area in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface AnnotationProps extends Omit<SceneAnnotation, 'id'> {
	/** Names the note in the page: `data-id`. By default a generated one. */
	id?: string;
}

export interface LegendProps extends HTMLAttributes<HTMLElement> {
	/**
	 * Which kinds of line to explain.
	 * @default those that the map around it shows; without one, all three
	 */
	certainties?: readonly Certainty[];
	/**
	 * Explains the line of a silence in a recorded track.
	 * @default true while the map around it shows one
	 */
	gaps?: boolean;
	/**
	 * Explains hatched areas.
	 * @default true while the map around it shows one
	 */
	schematic?: boolean;
	/**
	 * Its words, in another language than English.
	 * @default those of the scene of the map around it
	 */
	words?: Partial<MapWords>;
	/**
	 * A sentence under the lines.
	 * @default 'Lines are great circles between known points, not recorded tracks.'
	 */
	note?: string;
}

export interface InsetProps extends HTMLAttributes<HTMLElement> {
	/** What it shows, for those who do not see it. Without it they are not told of it: the map has words of its own. */
	label?: string;
}

export interface ScaleBarProps extends HTMLAttributes<HTMLElement> {
	/**
	 * Kilometres, or statute miles.
	 * @default 'km'
	 */
	unit?: 'km' | 'mi';
	/**
	 * The longest that the bar may be, in CSS pixels.
	 * @default 120
	 */
	maxWidth?: number;
	/**
	 * How numbers are written: a BCP 47 tag.
	 * @default 'en'
	 */
	locale?: string;
}
