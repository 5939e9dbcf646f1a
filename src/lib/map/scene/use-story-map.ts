import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Snippet } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { LonLat, Point, Size } from '../../geo/index.ts';
import type { CameraState } from '../camera/state.ts';
import { frameOf, type MapFrame } from './frame.ts';
import { getMapContext, hasMapContext, type LegendEntry, type MapEntries } from './registry.svelte.ts';
import type { Scene } from './scene.ts';

/** How a part is drawn. */
export interface DrawOptions {
	/**
	 * What it lies under: under the routes, or over them and under the names. By default it lies over all of the picture, where
	 * readers can point at it and focus it.
	 */
	under?: 'routes' | 'labels';
}

/** The map around a component. What is read in a template, a `$derived` or an `$effect` is read again when it changes. */
export interface StoryMapContext {
	/** Names the map in the page: its drawn land is `<id>-ground`, for `use`. */
	readonly id: string;
	/**
	 * MapLibre's map once it takes layers of your own. Never on the server, on paper, or without WebGL. It is gone, and your layers
	 * with it, while the graphics card is lost and when the map is far out of sight.
	 */
	readonly map: MaplibreMap | undefined;
	/** What draws the basemap that the reader sees: where tiles are late, `map` is there and hidden. */
	readonly painter: 'svg' | 'webgl';
	/** All that the map shows, without its view: its scene, and what its parts add to it. */
	readonly scene: Omit<Scene, 'view'>;
	/** What its parts have added to its legend. */
	readonly legend: readonly LegendEntry[];
	/** Where its points are; undefined while the route that its view follows has not come yet. */
	readonly frame: MapFrame | undefined;
	/** Where the camera stands, in degrees: that of `frame`. */
	readonly camera: Omit<CameraState, 'moving'> | undefined;
	/** The size of the frame: CSS pixels once the map is measured. */
	readonly size: Size | undefined;
	/** Where a point (in degrees) stands in the frame, in the copy of the world that is in view; undefined behind a globe. */
	project: (point: LonLat) => Point | undefined;
	/** What lies at a point of the frame, in degrees; undefined beside a globe. */
	unproject: (point: Point) => LonLat | undefined;
	/**
	 * Draws a snippet (SVG or HTML) on the map for as long as your component lives: on the server, on paper and live.
	 *
	 * @returns an attachment for an element of your component, which says where it stands among the parts
	 */
	draw: (content: Snippet<[MapFrame]>, options?: DrawOptions) => Attachment;
	/**
	 * Adds an entry to the map for as long as your component lives: a route, a place, an area, an annotation, a sentence for the list
	 * of what the map shows, or an entry of its legend. `get` is called again when what it reads changes.
	 *
	 * @returns an attachment for an element of your component, which says where it stands among the parts
	 */
	add: <Kind extends keyof MapEntries>(kind: Kind, get: () => MapEntries[Kind]) => Attachment;
	/**
	 * A snippet that reads `scene`, `frame` or what belongs to it: on the server it is written when all parts have said what they
	 * are, in whichever order they stand: `{@render map.last(content)()}`. What is given to `draw` needs no `last`.
	 */
	last: (content: Snippet) => Snippet;
}

/** Whether a component stands inside a `StoryMap`. To be called while the component is set up. */
export const hasStoryMap = (): boolean => hasMapContext();

/**
 * The `StoryMap` around a component. To be called while the component is set up, on the server too.
 *
 * @param part the component's name, for the error
 * @throws {MapError} contrail-100 outside of a `StoryMap`
 */
export function useStoryMap(part?: string): StoryMapContext {
	const parts = getMapContext(part);
	const { state } = parts;
	const frame = (): MapFrame | undefined => {
		const viewport = state.viewport();
		return viewport && frameOf(viewport, state.map);
	};
	return {
		get id() {
			return state.id();
		},
		get map() {
			return state.map();
		},
		get painter() {
			return state.painter();
		},
		get scene() {
			return state.scene();
		},
		get legend() {
			return parts.all('legend');
		},
		get frame() {
			return frame();
		},
		get camera() {
			return frame()?.camera;
		},
		get size() {
			return frame()?.size;
		},
		project: (point) => frame()?.project(point),
		unproject: (point) => frame()?.unproject(point),
		draw: (content, { under } = {}) => {
			const drawing = {
				under,
				content,
				frame: (viewport: Parameters<typeof frameOf>[0]) => frameOf(viewport, state.map)
			};
			return parts.add('drawings', () => drawing);
		},
		add: (kind, get) => parts.add(kind, get),
		last: (content) => parts.writer.last(content)
	};
}
