export { layersAt, type LayerOnMap } from './layers-at.ts';
export { scenesOf, type SceneAt } from './scene-at.ts';
