import type { Painted } from './painted.ts';
import type { RoutePainting } from './route-painting.ts';
import type { Scene, SceneAnnotation, SceneArea, ScenePlace } from './scene.ts';

/** A place, an area, a note with what its component brings along. */
export type PlacePainting = ScenePlace & Painted<ScenePlace>;
export type AreaPainting = SceneArea & Painted<SceneArea>;
export type AnnotationPainting = SceneAnnotation & Painted<SceneAnnotation>;

/** A scene with what the components of its parts bring along: plain data is one too. */
export interface ScenePainting extends Scene {
	routes: readonly RoutePainting[];
	places: readonly PlacePainting[];
	areas: readonly AreaPainting[];
	annotations?: readonly AnnotationPainting[];
}
