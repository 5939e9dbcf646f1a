import type { StoryData } from '../story/index.ts';

/** What a page of a story holds for its script. */
export interface PageData {
	story: StoryData;
	flat: boolean;
}

/** Ids of a page's elements: the story, and the data for the script. */
export const STORY_ID = 'contrail-story';
export const DATA_ID = 'contrail-data';

/** What a page holds for its script; undefined on a page that lists the mistakes of a story. */
export function dataIn(page: Document): PageData | undefined {
	const text = page.getElementById(DATA_ID)?.textContent;
	return text ? (JSON.parse(text) as PageData) : undefined;
}
