import type { StoryError } from './story-error.ts';

/** What the reader says of a file that is no YAML, or more of YAML than a story needs. */
export const yamlErrors = {
	200: { severity: 'error', message: 'the file is empty', fix: 'Start with "title:".' },
	201: {
		severity: 'error',
		message: 'the file is too large: {size} characters, and at most {limit} are read',
		fix: 'Split the story, or move what is not text out of it.'
	},
	202: {
		severity: 'error',
		message: 'a story is a list of fields, and this is {found}',
		fix: 'Start with "title:" at the beginning of a line.'
	},
	203: { severity: 'error', message: 'this is not YAML: {reason}', fix: '{hint}' },
	204: {
		severity: 'error',
		message: 'a tab indents this line',
		fix: 'Use spaces: two for each level.'
	},
	205: {
		severity: 'error',
		message: 'this quotation mark is never closed',
		fix: 'Close it with {quote} at the end of the text.'
	},
	206: {
		severity: 'error',
		message: 'a colon inside text that has no quotation marks, or a line indented by mistake',
		fix: 'Put the whole text in double quotation marks, or line it up with the field above.'
	},
	207: {
		severity: 'error',
		message: 'this line does not stand under its neighbours',
		fix: 'Line it up with them, using spaces.'
	},
	208: {
		severity: 'error',
		message: '"{key}" is written twice; the first is on line {line}',
		fix: 'Remove one, or give it another name.'
	},
	209: {
		severity: 'error',
		message: 'anchors and aliases (& and *) are not read',
		fix: 'Write the value out, or put text that starts with & or * in quotation marks.'
	},
	210: {
		severity: 'error',
		message: 'the tag {tag} is not read',
		fix: 'Remove it, or put text that starts with ! in quotation marks.'
	},
	211: { severity: 'error', message: 'this is nested too deeply', fix: 'No field of a story is so deep.' },
	212: { severity: 'error', message: '"{key}" cannot be a name', fix: 'Choose another one.' },
	213: {
		severity: 'error',
		message: '{what} is not read',
		fix: 'Keep one story in one file, without lines that start with "---" or "%".'
	},
	247: {
		severity: 'error',
		message: 'text cannot start with {character}',
		fix: 'Put the whole text in double quotation marks.'
	},
	248: {
		severity: 'error',
		message: '{escape} means nothing between double quotation marks',
		fix: 'Write \\\\ for a backslash.'
	},
	249: {
		severity: 'error',
		message: 'text after a closed quotation mark',
		fix: 'Put the whole text between the marks; inside double marks, write \\" for one.'
	},
	250: {
		severity: 'error',
		message: 'this bracket is never closed: {bracket} is missing',
		fix: 'Close it at the end of the list.'
	}
} as const satisfies Record<number, StoryError>;
