import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about Markdown and about how long a text is. */
export const textCatalogue = {
	240: { severity: 'error', message: 'the text holds {what}', fix: '{hint}' },
	241: {
		severity: 'error',
		message: 'a text cannot link to "{href}"',
		fix: 'Links start with https://, http:// or mailto:, or name a step: #its-id.'
	},
	242: { severity: 'error', message: 'no step or chapter has the id of this link: "#{id}"', fix: '{hint}' },
	244: {
		severity: 'error',
		message: 'this list starts with {start}',
		fix: 'A year with a dot at the start of a line makes a list: write {start}\\. instead. Lists start with 1.'
	},
	264: {
		severity: 'warning',
		message: 'the text of this step is {count} words long',
		fix: 'With more than {limit} words it is taller than a phone: make two steps of it.'
	},
	268: {
		severity: 'warning',
		message: 'readers will see "{text}" as it is written',
		fix: '{hint}'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
