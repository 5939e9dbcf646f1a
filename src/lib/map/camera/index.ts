export { WORLD_UNITS, pathData, stageTransform } from './projection.ts';
export type { Stage } from './projection.ts';
export { worldCopies } from './world-copies.ts';
export type { FixedView, View } from './view.ts';
