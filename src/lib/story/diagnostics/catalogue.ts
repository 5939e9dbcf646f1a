import type { StoryError } from './story-error.ts';
import { translationErrors } from './translation-catalogue.ts';
import { yamlErrors } from './yaml-catalogue.ts';

/** Everything that the story reader can say, by number. Printed as `contrail-214`; a number is never reused. */
export const storyErrors = {
	...yamlErrors,
	...translationErrors,
	214: { severity: 'error', message: 'unknown field "{field}" in {where}', fix: '{hint}' },
	215: { severity: 'error', message: '{where} has no "{field}"', fix: '{hint}' },
	216: { severity: 'error', message: '{field} must be {expected}, and this is {found}', fix: '{hint}' },
	217: { severity: 'error', message: '{field} cannot be "{value}"', fix: '{hint}' },
	218: { severity: 'error', message: '{field} is empty', fix: '{hint}' },
	219: { severity: 'error', message: '{field} is {value}', fix: 'It must be {limit}.' },
	221: {
		severity: 'error',
		message: '"{id}" cannot be an id',
		fix: 'Use letters a–z, digits, "-" and "_", with at least one letter.'
	},
	222: {
		severity: 'error',
		message: 'the id "{id}" is used twice; the first is on line {line}',
		fix: 'Chapters and steps share their ids: give each its own.'
	},
	223: { severity: 'error', message: 'no {kind} is called "{id}"', fix: '{hint}' },
	224: {
		severity: 'error',
		message: '{field} must be text, and YAML reads {written} as {found}',
		fix: 'Put it in quotation marks: "{written}".'
	},
	225: { severity: 'error', message: '{field} must be a number, and this is text', fix: '{hint}' },
	226: {
		severity: 'error',
		message: '{field} must be true or false, and YAML reads {written} as {found}',
		fix: 'Write {hint}.'
	},
	227: { severity: 'error', message: '{field} has {count}', fix: 'It must have {expected}.' },
	228: {
		severity: 'error',
		message: '"{value}" is not an address on the web',
		fix: 'Start with https:// or http://.'
	},
	229: {
		severity: 'error',
		message: '"{value}" is not a date',
		fix: 'Write year, month and day, as in 2019-07-29, or the date in words with its year.'
	},
	230: {
		severity: 'error',
		message: '"{value}" is not a language',
		fix: 'Use a language tag such as en, es or pt-BR.'
	},
	231: { severity: 'error', message: 'this number format cannot be used: {reason}', fix: '{hint}' },
	232: {
		severity: 'error',
		message: 'a view {what}',
		fix: 'Give it "center" and "zoom", or "bounds", or "follow" and "zoom".'
	},
	233: {
		severity: 'error',
		message: '{value} cannot be a {axis}',
		fix: 'A {axis} is {limit} degrees.'
	},
	234: {
		severity: 'error',
		message: 'latitude and longitude are swapped',
		fix: 'Write the longitude first: {swapped}.'
	},
	235: {
		severity: 'error',
		message: 'these bounds are upside down: the south ({south}) is not below the north ({north})',
		fix: 'Write [west, south, east, north].'
	},
	236: {
		severity: 'error',
		message: 'these bounds have no width',
		fix: 'Write [west, south, east, north], with west and east apart.'
	},
	237: {
		severity: 'error',
		message: 'a leg from "{place}" to itself',
		fix: 'Name two places, or remove the leg.'
	},
	238: {
		severity: 'error',
		message: 'the story has {count} steps, and at most {limit} are read',
		fix: 'Split the story.'
	},
	239: { severity: 'error', message: '"{id}" is listed twice', fix: 'Remove one.' },
	240: { severity: 'error', message: '{what} in the text', fix: '{hint}' },
	241: {
		severity: 'error',
		message: 'a link to "{href}"',
		fix: 'Links start with https://, http:// or mailto:, or name a step: #its-id.'
	},
	242: { severity: 'error', message: 'a link to "#{id}", and no step or chapter has that id', fix: '{hint}' },
	244: {
		severity: 'error',
		message: 'a list that starts with {start}',
		fix: 'A year with a dot at the start of a line makes a list: write {start}\\. instead. Lists start with 1.'
	},
	245: {
		severity: 'error',
		message: '{field} is {count} characters long, and at most {limit} are read',
		fix: 'Shorten it; a long text can be spread over several steps.'
	},
	246: { severity: 'error', message: 'a story without steps', fix: 'Add a step with an id and a text.' },
	251: {
		severity: 'error',
		message: '"{value}" is not a picture of your own site',
		fix: 'Put the file into static/ and write its path with a slash in front: /images/tower.jpg.'
	},
	252: {
		severity: 'error',
		message: '"{value}" is not a file beside the story',
		fix: 'Put the file into a folder next to the story and write its path from there: tracks/flight.json.'
	},
	253: {
		severity: 'error',
		message: '"{value}" is not a moment',
		fix: 'Write date, time and zone, as in 2019-03-22T16:05+03:00, or with Z for UTC: 2019-03-22T13:05Z.'
	},
	254: {
		severity: 'error',
		message: 'this clock stops before it starts',
		fix: 'Write the earlier moment under "from" and the later one under "to".'
	},
	255: {
		severity: 'error',
		message: '"{value}" is not a time zone',
		fix: 'Use a name such as Europe/Moscow or America/Caracas, or UTC.'
	},
	256: {
		severity: 'error',
		message: 'a clock, and no flight of this step has a track',
		fix: 'Give one of its flights a "track" with times, or remove the clock.'
	},
	257: {
		severity: 'error',
		message: 'a flight with both "legs" and a "track"',
		fix: 'Keep the track, which is what was recorded, or the legs.'
	},
	258: {
		severity: 'error',
		message: 'the flight "{id}" has neither legs nor a track, so no view can follow it',
		fix: 'Follow another flight, or use "center" and "zoom".'
	},
	259: {
		severity: 'error',
		message: 'the view "{view}" follows the flight "{id}", which is not on show here',
		fix: 'Add "{id}" to "flights", or use another view.'
	},
	260: { severity: 'warning', message: 'the {kind} "{id}" is used nowhere', fix: 'Use it or remove it.' },
	261: {
		severity: 'warning',
		message: '"{field}" is empty and was left out',
		fix: 'Fill it in or remove it.'
	},
	262: {
		severity: 'warning',
		message: 'the text from {comment} on was left out: # starts a comment',
		fix: 'Put the whole text in quotation marks, or write a space after # if a comment is meant.'
	},
	263: {
		severity: 'warning',
		message: 'a dash inside text: this line was joined to the one before',
		fix: 'Line it up with the list it belongs to.'
	},
	264: {
		severity: 'warning',
		message: 'the text of a step is {count} words long',
		fix: 'Above {limit} words it is taller than a phone: make two steps of it.'
	},
	265: {
		severity: 'warning',
		message: 'the map changes here, and no "alt" says what it shows',
		fix: 'Add alt: a sentence for those who do not see the map.'
	},
	266: {
		severity: 'warning',
		message: 'this place is far from all others, and would not be with its numbers swapped',
		fix: 'If it is a mistake, write {swapped}: the longitude comes first.'
	},
	267: {
		severity: 'warning',
		message: 'these bounds go {degrees}° round the world',
		fix: 'Write [west, south, east, north]; west and east may be swapped.'
	},
	268: {
		severity: 'warning',
		message: 'the text shows "{mark}" as it is written',
		fix: '{hint}'
	},
	269: {
		severity: 'warning',
		message: 'YAML reads {written} as {value}',
		fix: 'If a thousands separator is meant, leave it out: {meant}.'
	},
	270: {
		severity: 'warning',
		message: 'YAML reads {written} as {value}: the zero at the end is lost',
		fix: 'To show it, set "minimumFractionDigits" to {digits} under "format".'
	},
	281: {
		severity: 'error',
		message: 'a clock, and no track of this step says when it was where',
		fix: 'Use a track with times, or write the clock’s "from" and "to", or remove the clock.'
	},
	299: {
		severity: 'error',
		message: 'more than {limit} problems; the rest is not told',
		fix: 'Mend the first ones and read the file again.'
	}
} as const satisfies Record<number, StoryError>;

/** The number of a problem: a key of `storyErrors`. */
export type StoryErrorCode = keyof typeof storyErrors;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
	? Name | Names<Rest>
	: never;

/** The parameters that a problem's message and fix ask for. */
export type StoryErrorWords<Code extends StoryErrorCode> = Record<
	Names<(typeof storyErrors)[Code]['message']> | Names<(typeof storyErrors)[Code]['fix']>,
	string | number
>;
