import { explain } from '../schema/introspection.ts';
import type { Located } from '../source/located.ts';
import { flight as flightSchema } from '../schema/map-schema.ts';
import { stepsOf } from './steps.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Spot } from '../source/cursor.ts';
import { closest } from '../diagnostics/edit-distance.ts';

/** Checks what of a flight goes together, which views can follow it, and which clocks have a track to go by. */
export function checkFlights(story: Spot, located: Located, diagnostics: Diagnostics): void {
	for (const [, flight] of story.get('flights').entries()) checkFlight(flight, located, diagnostics);
	const isDrawn = (id: string) => {
		const flight = story.get('flights').get(id);
		return flight.get('legs').items().length > 0 || flight.get('track').value !== undefined;
	};
	for (const [, view] of story.get('views').entries()) {
		const { text: id, path } = view.get('follow');
		if (id === undefined || story.get('flights').get(id).value === undefined || isDrawn(id)) continue;
		diagnostics.add(258, located.at(path), { id });
	}
	let view = story.get('opening').get('view');
	for (const step of [story.get('opening'), ...stepsOf(story)]) {
		if (step.get('view').text !== undefined) view = step.get('view');
		const shown = step.get('flights').items();
		checkFollowed(story, step, view, located, diagnostics);
		const clock = step.get('clock');
		if (!clock.value || shown.some(({ text = '' }) => hasTrack(story, text))) continue;
		diagnostics.add(256, located.nameOf(clock.path), {});
	}
}

function hasTrack(story: Spot, id: string): boolean {
	return story.get('flights').get(id).get('track').value !== undefined;
}

function checkFlight(flight: Spot, located: Located, diagnostics: Diagnostics): void {
	if (flight.get('legs').items().length > 0 && flight.get('track').value !== undefined) {
		diagnostics.add(257, located.nameOf(flight.get('track').path), {});
	}
	const names = flight.entries().map(([name]) => name);
	const isMistyped = names.some((name) => closest(name, ['aircraft']) !== undefined);
	if (names.length === 0 || isMistyped || flight.get('illustration').value === true) return;
	const hint = `Add "aircraft": ${explain(flightSchema.entries.aircraft)}`;
	diagnostics.add(215, located.nameOf(flight.path), { field: 'aircraft', where: 'a flight', hint });
}

/** A view that goes along with a flight needs the flight on the map. */
function checkFollowed(
	story: Spot,
	step: Spot,
	view: Spot,
	located: Located,
	diagnostics: Diagnostics
): void {
	const { text: id } = story
		.get('views')
		.get(view.text ?? '')
		.get('follow');
	const shown = step.get('flights');
	if (id === undefined || step.value === undefined) return;
	// A flight that is not there at all is told of where the view names it.
	if (story.get('flights').get(id).value === undefined) return;
	if (shown.items().some(({ text }) => text === id)) return;
	const { path } = shown.value === undefined ? step : shown;
	diagnostics.add(259, located.nameOf(path), { view: view.text ?? '', id });
}
