export { legsAlong, type LinePath } from './line-legs.ts';
export { CERTAINTIES } from './on-show.ts';
export type { Drawing, ScenePainting } from './painting.ts';
export { decodePolyline } from './polyline.ts';
export { vehicleShape, type Vehicle } from './vehicles.ts';
export type { AircraftShape, LineKind, PlaceKind, Scene, ScenePlace, SceneRoute } from './scene.ts';
