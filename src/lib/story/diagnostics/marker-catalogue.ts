import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about markers. */
export const markerCatalogue = {
	372: {
		severity: 'error',
		message: 'this marker shows both its "{first}" and its "{second}"',
		fix: 'Keep one of them: a second marker may stand beside it.'
	},
	373: {
		severity: 'error',
		message: 'this marker shows {what} and has no "{field}"',
		fix: '{hint}'
	},
	374: {
		severity: 'error',
		message: 'this marker has "{field}", which means nothing at {what}',
		fix: 'Remove it.'
	},
	375: {
		severity: 'error',
		message: 'a marker cannot lead to "{value}"',
		fix: 'Links start with https://, http:// or mailto:, or name a step (#its-id) or a path of the site (/about).'
	},
	376: {
		severity: 'error',
		message: 'this marker has both "width" and "metres"',
		fix: 'Keep "width", in pixels, or "metres", along the ground.'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
