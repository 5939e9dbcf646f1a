import type { Located } from '../source/located.ts';
import { stepsOf } from './steps.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Spot } from '../source/cursor.ts';

/** Warns where the map changes and nothing says what it shows. */
export function checkPictures(story: Spot, located: Located, diagnostics: Diagnostics): void {
	// With ids that lead nowhere it is not known what the pictures are.
	if (diagnostics.hasErrors) return;
	const opening = story.get('opening');
	let before = '';
	let view = opening.get('view').text;
	for (const step of [opening, ...stepsOf(story)]) {
		view = step.get('view').text ?? view;
		const shows = [
			view,
			...['flights', 'places', 'areas', 'annotations'].map((key) => step.get(key).value ?? [])
		];
		const picture = JSON.stringify(shows);
		if (picture !== before && step.value !== undefined && step.get('alt').value === undefined) {
			diagnostics.add(265, located.nameOf(step.path), {});
		}
		before = picture;
	}
}
