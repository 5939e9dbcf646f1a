import { closest } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { explain } from '../schema/explain.ts';
import { flight as flightSchema } from '../schema/flight-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { stepsWithViews } from './steps.ts';

/** Checks which fields of a flight go together, which flights a view can follow, and which clocks have a track. */
export function checkFlights(story: Cursor, diagnostics: Diagnostics): void {
	const flights = story.get('flights');
	for (const flight of flights.values()) checkFlight(flight, diagnostics);
	for (const view of story.get('views').values()) {
		const follow = view.get('follow');
		if (follow.text === undefined) continue;
		const flight = flights.get(follow.text);
		if (flight.value === undefined || hasLegs(flight) || hasTrack(flight)) continue;
		diagnostics.add(258, follow.range, { id: follow.text });
	}
	for (const { step, view = '' } of stepsWithViews(story)) {
		const { text: followed } = story.get('views').get(view).get('follow');
		if (followed !== undefined && step.value !== undefined && flights.get(followed).value !== undefined) {
			checkFollowed(step, view, followed, diagnostics);
		}
		const clock = step.get('clock');
		const onMap = step.get('flights').items();
		if (clock.value && !onMap.some(({ text = '' }) => hasTrack(flights.get(text)))) {
			diagnostics.add(256, clock.nameRange, {});
		}
	}
}

const hasLegs = (flight: Cursor): boolean => flight.get('legs').items().length > 0;
const hasTrack = (flight: Cursor): boolean => flight.get('track').value !== undefined;

function checkFlight(flight: Cursor, diagnostics: Diagnostics): void {
	if (hasLegs(flight) && hasTrack(flight)) diagnostics.add(257, flight.get('track').nameRange, {});
	const names = flight.entries().map(([name]) => name);
	const isMistyped = names.some((name) => closest(name, ['aircraft']) !== undefined);
	if (names.length === 0 || isMistyped || flight.get('illustration').value === true) return;
	const hint = `Add "aircraft": ${explain(flightSchema.entries.aircraft)}`;
	diagnostics.add(215, flight.nameRange, { field: 'aircraft', where: 'a flight', hint });
}

/** A view that follows a flight needs that flight on the map. */
function checkFollowed(step: Cursor, view: string, id: string, diagnostics: Diagnostics): void {
	const onMap = step.get('flights');
	if (onMap.items().some(({ text }) => text === id)) return;
	diagnostics.add(259, onMap.nameRange, { view, id });
}
