export { decodeStory } from './decode.ts';
export { fixedViews, settledViews } from './fixed-views.ts';
export type { StoryFolder } from './folder.ts';
export { loadStoryFrom } from './load.ts';
export type { LoadedStory } from './load.ts';
export { loadTracks } from './tracks.ts';
