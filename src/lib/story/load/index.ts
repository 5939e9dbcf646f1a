export { loadStoryText } from './load.ts';
export type { LoadedStory } from './load.ts';
export { fixedViews, settledViews } from './fixed-views.ts';
export { stampOf } from './tracks.ts';
