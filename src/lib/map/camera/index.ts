export { WORLD_UNITS, pathData, pathTransform } from './projection.ts';
export type { Viewport } from './projection.ts';
export { worldCopies } from './world-copies.ts';
export type { FixedView, View } from './view.ts';
