export { CERTAINTIES } from './on-show.ts';
export type { AircraftShape, PlaceKind, Scene, ScenePlace, SceneRoute } from './scene.ts';
