export { Preview, type Ahead, type ShownStory } from './preview.ts';
