export { MapFrame } from './frame.ts';
export { CERTAINTIES } from './on-show.ts';
export type { Drawing, ScenePainting } from './painting.ts';
export type { AircraftShape, PlaceKind, Scene, ScenePlace, SceneRoute } from './scene.ts';
