import type { StoryError } from './story-error.ts';

/** What the reader says of a translation: a file that gives a story's texts in another language. */
export const translationErrors = {
	271: {
		severity: 'error',
		message: '"{field}" is no text, so it cannot be translated',
		fix: 'Remove it: it is taken from {original}.'
	},
	272: { severity: 'error', message: '{original} has no {what} "{name}"', fix: '{hint}' },
	273: {
		severity: 'error',
		message: '{original} has no "{field}" here',
		fix: 'Remove it, or write it there first.'
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
		fix: 'Mend the translation, then run: npx contrail translate {file} --checked.'
	},
	277: {
		severity: 'warning',
		message: 'nothing says which words of {original} {what} was translated from',
		fix: 'Compare the two, then run: npx contrail translate {file}.'
	},
	278: {
		severity: 'error',
		message: '{original} has {expected} here, and this list has {count}',
		fix: 'Give one for each, in the same order.'
	},
	279: {
		severity: 'warning',
		message: 'the notes and links of this text are not those of {original}: there it is {expected}',
		fix: 'Write each where it belongs in the translation.'
	},
	280: {
		severity: 'warning',
		message:
			'nothing says which words of {original} this was translated from, so that later changes go unnoticed',
		fix: 'Run: npx contrail translate {file}.'
	},
	282: {
		severity: 'error',
		message: 'the original "{name}" cannot be opened',
		fix: 'Name the story’s file under "of"; it stands in the same folder.'
	},
	283: {
		severity: 'error',
		message: 'the original "{name}" has errors of its own',
		fix: 'Mend them first: npx contrail check {name}.'
	}
} as const satisfies Record<number, StoryError>;
