import type { Located } from '../source/located.ts';
import { stepsOf } from './steps.ts';
import type { Report } from '../diagnostics/diagnostics.ts';
import type { Spot } from '../source/cursor.ts';

/** Warns where the map changes and nothing says what it shows. */
export function checkPictures(story: Spot, located: Located, report: Report): void {
	// With ids that lead nowhere it is not known what the pictures are.
	if (report.failed) return;
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
			report.add(265, located.nameOf(step.path), {});
		}
		before = picture;
	}
}
