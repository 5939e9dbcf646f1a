export { WORLD } from './box.ts';
export { visibleExtents } from './visible-extents.ts';
export { drawnLand, stillsWritten } from './stills.ts';
export type { DrawnLand, SettledViews } from './stills.ts';
export { landFor } from './land.ts';
