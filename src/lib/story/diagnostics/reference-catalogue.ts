import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about ids, and about how many steps there are. */
export const referenceCatalogue = {
	222: {
		severity: 'error',
		message: 'the id "{id}" is used twice; the first is on line {line}',
		fix: 'Chapters and steps share their ids: give each its own.'
	},
	223: { severity: 'error', message: 'no {kind} is called "{id}"', fix: '{hint}' },
	237: {
		severity: 'error',
		message: 'this {what} goes from "{place}" to itself',
		fix: 'Name two places, or remove the {what}.'
	},
	238: {
		severity: 'error',
		message: 'the story has {count} steps, and at most {limit} are allowed',
		fix: 'Split the story.'
	},
	239: { severity: 'error', message: '"{id}" is listed twice', fix: 'Remove one.' },
	246: { severity: 'error', message: 'the story has no steps', fix: 'Add a step with an id and a text.' },
	257: {
		severity: 'error',
		message: 'this flight has both "legs" and a "track"',
		fix: 'Keep the track, which is what was recorded, or the legs.'
	},
	258: {
		severity: 'error',
		message: 'the flight "{id}" has neither legs nor a track, so no view can follow it',
		fix: 'Follow another flight, or use "center" and "zoom".'
	},
	259: {
		severity: 'error',
		message: 'the view "{view}" follows "{id}", which is not on the map here',
		fix: 'Add "{id}" to "{table}", or use another view.'
	},
	370: {
		severity: 'error',
		message: 'this line {what}',
		fix: 'Give it "from" and "to", or "points", or a "path".'
	},
	371: {
		severity: 'error',
		message: 'the line "{id}" has the id of a flight',
		fix: 'Flights and lines share their ids: give each its own.'
	},
	260: { severity: 'warning', message: 'nothing uses the {kind} "{id}"', fix: 'Use it or remove it.' },
	287: {
		severity: 'warning',
		message: '"{id}" is on the map here already, so nothing is added',
		fix: 'Remove it from "add".'
	},
	288: {
		severity: 'warning',
		message: '"{id}" is not on the map here, so nothing is removed',
		fix: 'Remove it from "remove".'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
