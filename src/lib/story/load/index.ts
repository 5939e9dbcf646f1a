export { findFile } from './find-file.ts';
export { fixedViews, settledViews } from './fixed-views.ts';
export { loadStory, loadStoryText } from './load.ts';
export type { LoadedStory } from './load.ts';
export { stampOf } from './stamp.ts';
