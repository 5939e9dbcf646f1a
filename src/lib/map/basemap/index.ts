export type { Land, LandLevel } from './land/types.ts';
export { CLOSE, landId } from './land/close.ts';
