import { isDay } from './dates.ts';
import { closest } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { explain } from '../schema/explain.ts';
import { flight as flightSchema } from '../schema/flight-schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { hasLine } from './named-ids.ts';
import { shownSteps } from './steps.ts';

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
	for (const { step, id: view = '', view: framed, shown } of shownSteps(story)) {
		const { text: followed } = framed.get('follow');
		if (followed !== undefined && step.value !== undefined) {
			const table = hasLine(story, followed) ? 'lines' : 'flights';
			const isKnown = story.get(table).get(followed).value !== undefined;
			if (isKnown && !shown[table].includes(followed))
				diagnostics.add(259, step.get(table).nameRange, { view, table, id: followed });
		}
		const clock = step.get('clock');
		const isOfDays = isDay(clock.get('from').text ?? '');
		const isRecorded =
			shown.flights.some((id) => hasTrack(flights.get(id))) ||
			shown.lines.some((id) => story.get('lines').get(id).get('path').value !== undefined);
		if (clock.value && !isOfDays && !isRecorded) diagnostics.add(256, clock.nameRange, {});
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
