export type { Land, LandLevel } from './land/types.ts';
export { CLOSE } from './land/close.ts';
