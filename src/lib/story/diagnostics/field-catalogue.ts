import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about one field: its name, its kind, its value. */
export const fieldCatalogue = {
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
		fix: '{hint}'
	},
	231: { severity: 'error', message: 'this number format cannot be used: {reason}', fix: '{hint}' },
	245: {
		severity: 'error',
		message: '{field} is {count} characters long, and at most {limit} are allowed',
		fix: 'Shorten it, or spread a long text over several steps.'
	},
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
	261: {
		severity: 'warning',
		message: '"{field}" is empty, so it is ignored',
		fix: 'Fill it in or remove it.'
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
	}
} as const satisfies Record<number, DiagnosticTemplate>;
