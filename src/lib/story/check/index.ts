export { readStory } from './read.ts';
export type { ReadStory } from './read.ts';
export { isLanguage } from './languages.ts';
export { MOST_STEPS } from './values.ts';
