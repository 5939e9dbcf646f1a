export { isAllowed, readMarkdown } from './markdown.ts';
export type { Block, Inline, StorySource, StoryWork } from './types.ts';
export { dateIn } from './date-in.ts';
export { englishWords } from './words.ts';
export type { StoryWords } from './story-words.ts';
