import type { Snippet } from 'svelte';
import type { Viewport } from '../camera/projection.ts';
import type { MapFrame } from './frame.ts';
import type { Painted } from './painted.ts';
import type { RoutePainting } from './route-painting.ts';
import type { Scene, SceneAnnotation, SceneArea, ScenePlace } from './scene.ts';

/** A place, an area, a note with what its component brings along. */
export type PlacePainting = ScenePlace & Painted<ScenePlace>;
export type AreaPainting = SceneArea & Painted<SceneArea>;
export type AnnotationPainting = SceneAnnotation & Painted<SceneAnnotation>;

/** What a part of a map draws itself. */
export interface Drawing {
	/** What it lies under; undefined for HTML and SVG that lies over all of the picture, and that readers may use. */
	under?: 'routes' | 'labels';
	content: Snippet<[MapFrame]>;
	frame: (viewport: Viewport) => MapFrame;
}

/** A scene with what the components of its parts bring along: plain data is one too. */
export interface ScenePainting extends Scene {
	routes: readonly RoutePainting[];
	places: readonly PlacePainting[];
	areas: readonly AreaPainting[];
	annotations?: readonly AnnotationPainting[];
	/** What is drawn besides. */
	drawings?: readonly Drawing[];
}
