import type { Cursor } from '../source/cursor.ts';

/** All steps of a file, through its chapters. */
export function stepCursors(story: Cursor): Cursor[] {
	return story
		.get('chapters')
		.items()
		.flatMap((chapter) => chapter.get('steps').items());
}

/** The opening and all steps, each with the id of its view: its own, or the last one named before it. */
export function stepsWithViews(story: Cursor): { step: Cursor; view: string | undefined }[] {
	let view: string | undefined;
	return [story.get('opening'), ...stepCursors(story)].map((step) => {
		view = step.get('view').text ?? view;
		return { step, view };
	});
}
