import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about views, points, bounds and clocks. */
export const mapCatalogue = {
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
	253: {
		severity: 'error',
		message: '"{value}" is not a moment',
		fix: 'Write date, time and zone, as in 2019-03-22T16:05+03:00, or with Z for UTC: 2019-03-22T13:05Z; or a day of the calendar.'
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
	334: {
		severity: 'error',
		message: 'this clock goes from a day to a moment, or from a moment to a day',
		fix: 'Write both as days, as in 2019-03-22, or both with time and zone.'
	},
	256: {
		severity: 'error',
		message: 'this step has a clock, and none of its flights has a track',
		fix: 'Give one of its flights a "track" with times, or write the clock’s "from" and "to" as days, or remove it.'
	},
	265: {
		severity: 'warning',
		message: 'the map changes here, and no "alt" says what it shows',
		fix: 'Add "alt": a sentence for people who cannot see the map.'
	},
	266: {
		severity: 'warning',
		message: 'this place is far from all others, and would be near them with its numbers swapped',
		fix: 'If it is a mistake, write {swapped}: the longitude comes first.'
	},
	267: {
		severity: 'warning',
		message: 'these bounds go {degrees}° round the world',
		fix: 'Write [west, south, east, north]; west and east may be swapped.'
	},
	281: {
		severity: 'error',
		message: 'this step has a clock, and none of its tracks has times',
		fix: 'Use a track with times, or write the clock’s "from" and "to", or remove the clock.'
	},
	284: {
		severity: 'error',
		message: '{field} must hold two numbers: longitude and latitude',
		fix: '{hint}'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
