import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Cursor } from '../source/cursor.ts';
import { pictureFields, shownSteps } from './steps.ts';

/** Warns where the map changes and no "alt" describes it. */
export function checkPictures(story: Cursor, diagnostics: Diagnostics): void {
	// While an id is wrong, nobody knows what the map shows.
	if (diagnostics.hasErrors) return;
	let before = '';
	for (const { step, id, view, shown } of shownSteps(story)) {
		// What covers the map has words of its own.
		if (pictureFields(step).length > 0) continue;
		const picture = JSON.stringify([id, shown]);
		const isDescribed = [step, view].some((holder) => holder.get('alt').value !== undefined);
		if (picture !== before && step.value !== undefined && !isDescribed) {
			diagnostics.add(265, step.nameRange, {});
		}
		before = picture;
	}
}
