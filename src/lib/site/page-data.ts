import type { StoryData } from '../story/index.ts';

/** What a page of a story holds for its script. */
export interface PageData {
	story: StoryData;
	flat: boolean;
}

/** Ids of a page's elements: the story, and the data for the script. */
export const STORY_ID = 'contrail-story';
export const DATA_ID = 'contrail-data';
