import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about a translation: a file that gives a story's texts in another language. */
export const translationCatalogue = {
	271: {
		severity: 'error',
		message: '"{field}" is not a text, so it cannot be translated',
		fix: 'Remove it: the page takes it from {original}.'
	},
	272: { severity: 'error', message: '{original} has no {what} "{name}"', fix: '{hint}' },
	273: {
		severity: 'error',
		message: '{original} has no "{field}" here',
		fix: 'Remove it, or add it to {original} first.'
	},
	274: { severity: 'error', message: 'a translation has no "{field}"', fix: '{hint}' },
	275: {
		severity: 'warning',
		message: '{what} is not translated: readers get the words of {original}',
		fix: 'Write it here, as {path}.'
	},
	276: {
		severity: 'warning',
		message: '{what} was changed in {original} after it was translated',
		fix: 'Correct the translation, then run: npx contrail translate {file} --checked.'
	},
	277: {
		severity: 'warning',
		message: 'no fingerprint says which version of {original} {what} was translated from',
		fix: 'Compare the two texts, then run: npx contrail translate {file}.'
	},
	278: {
		severity: 'error',
		message: '{original} has {expected} here, and this list has {count}',
		fix: 'Give one for each, in the same order.'
	},
	279: {
		severity: 'warning',
		message: 'the notes and links of this text differ from those of {original}, which has {expected}',
		fix: 'Write each where it belongs in the translation.'
	},
	280: {
		severity: 'warning',
		message:
			'this translation has no fingerprints of {original}, so nobody will notice when a text is changed there',
		fix: 'Run: npx contrail translate {file}.'
	},
	282: {
		severity: 'error',
		message: 'the original "{name}" cannot be opened',
		fix: 'Name the story’s file under "of"; it must be in the same folder.'
	},
	283: {
		severity: 'error',
		message: 'the original "{name}" has errors',
		fix: 'Fix them first; npx contrail check {name} lists them.'
	},
	352: {
		severity: 'warning',
		message: 'the language is "{lang}", and the name of the file says "{named}"',
		fix: 'Write the one that is right here, or rename the file to {file}.'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
