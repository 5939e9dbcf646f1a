// Runs in the page, and in development only: the modules of stories import it, and the page of `contrail studio`.
export { liveStory, reactiveStory, type LiveStory } from './live-story.ts';
