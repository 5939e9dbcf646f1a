export { isAllowed } from './addresses.ts';
export { dateIn } from './date-in.ts';
export { readMarkdown } from './markdown.ts';
export type { StoryWords } from './story-words.ts';
export type { Block, Inline, StorySource, StoryWork } from './types.ts';
export { englishWords } from './words.ts';
