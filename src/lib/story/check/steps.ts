import { PICTURES, shownBy, type Shown, type WrittenShown } from '../schema/shown.ts';
import { isRecord, type Cursor } from '../source/cursor.ts';

/** All steps of a file, through its chapters. */
export function stepCursors(story: Cursor): Cursor[] {
	return story
		.get('chapters')
		.items()
		.flatMap((chapter) => chapter.get('steps').items());
}

/** What a step shows in place of the map. An image with fields of its own stands under the text. */
export function pictureFields(step: Cursor): { kind: (typeof PICTURES)[number]; cursor: Cursor }[] {
	return PICTURES.map((kind) => ({ kind, cursor: step.get(kind) })).filter(
		({ cursor }) => cursor.value !== undefined && !isRecord(cursor.value)
	);
}

/** A step, or the opening, with what the map shows while it is read. */
export interface ShownStep {
	step: Cursor;
	/** The id of its view: its own, or the last one named before it. */
	id: string | undefined;
	view: Cursor;
	shown: Shown;
	/** What the step before it shows; absent for the opening. */
	before: Shown | undefined;
}

/** The opening and all steps. */
export function shownSteps(story: Cursor): ShownStep[] {
	let id: string | undefined;
	let before: Shown | undefined;
	return [story.get('opening'), ...stepCursors(story)].map((step) => {
		id = step.get('view').text ?? id;
		const view = story.get('views').get(id ?? '');
		const shown = shownBy(writtenIn(step), writtenIn(view), before);
		const found = { step, id, view, shown, before };
		before = shown;
		return found;
	});
}

const writtenIn = ({ value }: Cursor): WrittenShown => (isRecord(value) ? value : {});
