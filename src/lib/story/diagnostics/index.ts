export { problemFrame, problemLine } from './diagnostic.ts';
export type { Problem } from './diagnostic.ts';
export { didYouMean } from './suggest.ts';
export { Report } from './diagnostics.ts';
