import type { Spot } from '../source/cursor.ts';

/** All steps of a story, through its chapters. */
export function stepsOf(story: Spot): Spot[] {
	return story
		.get('chapters')
		.items()
		.flatMap((chapter) => chapter.get('steps').items());
}
