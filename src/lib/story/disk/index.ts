export { diskFolder } from './disk-folder.ts';
export { findFile } from './find-file.ts';
export { loadStory } from './load-story.ts';
export { stampOf } from './stamp.ts';
