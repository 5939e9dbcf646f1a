import type { StoryStep } from './step-data.ts';
import type { StoryData } from './story-data.ts';

/** The steps of all chapters, in order. */
export const stepsOf = (story: StoryData): StoryStep[] => stepsIn(story.chapters);

/** The steps of chapters of any kind, in order. */
export function stepsIn<Step>(chapters: readonly { steps: readonly Step[] }[]): Step[] {
	return chapters.flatMap(({ steps }) => steps);
}
