import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import type { Land } from '../basemap/land/types.ts';
import type { CameraState } from '../camera/state.ts';
import type { Move, Scrub, View } from '../camera/view.ts';
import type { ExploreLabels } from '../controls/props.ts';
import type { MapError } from '../errors/index.ts';
import type { Scene } from '../scene/scene.ts';

export interface StoryMapProps extends Omit<HTMLAttributes<HTMLElement>, 'onerror'> {
	/** What the map shows. Its camera moves there whenever this changes. Needed unless `scene` is given. */
	view?: View;
	/** A whole picture as data: routes, places and areas beside those that stand inside the map as components. */
	scene?: Scene;
	/** What the map is, for readers who do not see it, e.g. `Map of the flights to Caracas`. */
	label: string;
	/**
	 * Lets the reader drive the camera to `view`: it stands at `fraction` (0–1) of the way from another view, along van Wijk
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
	 * loaded at once, without waiting for the page to rest or for the reader's first interaction.
	 */
	land?: Land | (() => Promise<Land>);
	/**
	 * How the camera goes to the next view: on an arc that rises (van Wijk and Nuij), straight, or at once. Readers who
	 * asked for less motion always get `jump`. It counts before the scene's own.
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
	 * Views that the reader may come to next. The map fetches their tiles while the page is idle.
	 * @default []
	 */
	nearby?: readonly View[];
	/**
	 * Shows a button with which readers may move the map themselves, and another back to the story; an object gives the words
	 * of both in the page's language. The drawn picture has no such button.
	 * @default false
	 */
	explore?: boolean | Partial<ExploreLabels>;
	/** The element in which those buttons stand, e.g. a bar of the page. By default they stand in a corner of the map. */
	controls?: HTMLElement;
	/**
	 * The id of the route that the reader points at, on the map or in a `RouteTable` bound to the same name. It is drawn
	 * stronger than the others.
	 * @bindable
	 */
	selected?: string;
	/**
	 * MapLibre's map while it draws, else undefined: for layers of your own. Only read it.
	 * @bindable
	 */
	map?: MaplibreMap;
	/** Who made the data of the basemap: always shown. By default `Natural Earth`, or the attributions of your style's sources. */
	attribution?: string;
	/** Gets the camera each time it is another one, at most once a frame. */
	oncamera?: (camera: CameraState) => void;
	/**
	 * Gets what went wrong with WebGL or the basemap, once. The reader keeps the drawn picture or, where only a part of a
	 * style of yours did not come, the map without it. What may pass is asked for again.
	 */
	onerror?: (error: MapError) => void;
	/** Runs when what `onerror` told is over: the server answers again, and the map is whole. */
	onrecover?: () => void;
	/** `RouteLine`, `Place`, `Area`, `Legend` and anything else that is to lie over the map. */
	children?: Snippet;
}

export interface MapPictureProps extends HTMLAttributes<HTMLElement> {
	/** The picture as data. */
	scene: Scene;
	/** What the map is, for readers who do not see it. Leave it out where a text beside the picture says what it shows. */
	label?: string;
	/** The `id` of the `StoryMap` or `StillLand` of the same page whose coastlines are drawn here too; or a function that gives it by zoom. */
	landOf: string | ((zoom: number) => string);
	/**
	 * Who made the data of the coastlines. Always shown.
	 * @default 'Natural Earth'
	 */
	attribution?: string;
}

/** A type, as what takes any props takes no interface. */
export type StoryMapContentProps = Pick<
	StoryMapProps,
	| 'view'
	| 'scene'
	| 'label'
	| 'basemap'
	| 'land'
	| 'scrub'
	| 'projection'
	| 'move'
	| 'duration'
	| 'webgl'
	| 'nearby'
	| 'explore'
	| 'controls'
	| 'selected'
	| 'attribution'
	| 'onerror'
	| 'onrecover'
	| 'oncamera'
	| 'children'
	| 'id'
> & {
	/** Gets the id of the route that the reader points at. */
	onselect: (route: string | undefined) => void;
	/** Gets MapLibre's map while it draws. */
	onmap: (map: MaplibreMap | undefined) => void;
};

export type MapPictureContentProps = Pick<MapPictureProps, 'scene' | 'landOf' | 'label' | 'attribution'>;
