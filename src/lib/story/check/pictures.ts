import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Cursor } from '../source/cursor.ts';
import { stepsWithViews } from './steps.ts';

/** Warns where the map changes and no "alt" describes it. */
export function checkPictures(story: Cursor, diagnostics: Diagnostics): void {
	// While an id is wrong, nobody knows what the map shows.
	if (diagnostics.hasErrors) return;
	let before = '';
	for (const { step, view } of stepsWithViews(story)) {
		const tables = ['flights', 'places', 'areas', 'annotations'];
		const picture = JSON.stringify([view, ...tables.map((table) => step.get(table).value ?? [])]);
		if (picture !== before && step.value !== undefined && step.get('alt').value === undefined) {
			diagnostics.add(265, step.nameRange, {});
		}
		before = picture;
	}
}
