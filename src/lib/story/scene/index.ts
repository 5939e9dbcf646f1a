export { scenesOf, type SceneAt } from './scene-at.ts';
