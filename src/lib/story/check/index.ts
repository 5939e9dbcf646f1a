export { readStory } from './read.ts';
export type { ReadStory } from './read.ts';
export { MOST_STEPS, isLanguage } from './values.ts';
