export { pathTransform, WORLD_UNITS } from './projection.ts';
export { pathData, projectPoints, visibleRuns } from './projected-line.ts';
export type { Viewport } from './projection.ts';
export { worldCopies } from './world-copies.ts';
export type { FixedView, View } from './view.ts';
