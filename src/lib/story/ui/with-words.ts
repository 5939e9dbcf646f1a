import type { StoryData } from '../schema/story-data.ts';
import type { StoryWords } from '../text/story-words.ts';

/** A story with words of the page's own. One that cannot change stays so, as its scenes are then worked out once. */
export function withWords(story: StoryData, own: Partial<StoryWords> | undefined): StoryData {
	if (!own) return story;
	const told = { ...story, words: { ...story.words, ...own } };
	return Object.isFrozen(story) ? Object.freeze(told) : told;
}
