import { stepsOf } from './steps.ts';
import type { StoryData } from './story-data.ts';

/** Whether charts stand under the text of a step: then the page needs the code that shows them there. */
export const hasCardCharts = (story: StoryData): boolean =>
	stepsOf(story).some(({ cardCharts }) => cardCharts?.length);
