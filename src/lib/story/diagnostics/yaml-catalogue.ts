import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about YAML: what cannot be parsed, and what of YAML a story may not use. */
export const yamlCatalogue = {
	200: { severity: 'error', message: 'the file is empty', fix: 'Start with "title:".' },
	201: {
		severity: 'error',
		message: 'the file is too large: it has {size} characters, and at most {limit} are allowed',
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
		message: 'this line is indented with a tab',
		fix: 'Use spaces: two for each level.'
	},
	205: {
		severity: 'error',
		message: 'this quotation mark is never closed',
		fix: 'Close it with {quote} at the end of the text.'
	},
	206: {
		severity: 'error',
		message: 'there is a colon in a text without quotation marks, or this line is indented by mistake',
		fix: 'Put the whole text in double quotation marks, or line it up with the field above.'
	},
	207: {
		severity: 'error',
		message: 'this line is not indented like its neighbours',
		fix: 'Line it up with them, using spaces.'
	},
	208: {
		severity: 'error',
		message: '"{key}" is written twice; the first is on line {line}',
		fix: 'Remove one, or give it another name.'
	},
	209: {
		severity: 'error',
		message: 'a story cannot use anchors and aliases (& and *)',
		fix: 'Write the value out, or put text that starts with & or * in quotation marks.'
	},
	210: {
		severity: 'error',
		message: 'a story cannot use the tag {tag}',
		fix: 'Remove it, or put text that starts with ! in quotation marks.'
	},
	211: {
		severity: 'error',
		message: 'this is nested too deeply',
		fix: 'Remove brackets or indentation: no field of a story needs so many levels.'
	},
	212: { severity: 'error', message: '"{key}" cannot be a name', fix: 'Choose another one.' },
	213: {
		severity: 'error',
		message: 'a story file cannot hold {what}',
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
		message: 'there is text after the closing quotation mark',
		fix: 'Put the whole text between the marks; inside double marks, write \\" for one.'
	},
	250: {
		severity: 'error',
		message: 'this bracket is never closed: {bracket} is missing',
		fix: 'Close it at the end of the list.'
	},
	262: {
		severity: 'warning',
		message: '# starts a comment, so the text from {comment} on is ignored',
		fix: 'Put the whole text in quotation marks, or write a space after # if a comment is meant.'
	},
	263: {
		severity: 'warning',
		message: 'this line starts with a dash, but it was joined to the text before it',
		fix: 'Line it up with the list it belongs to.'
	},
	285: {
		severity: 'error',
		message: 'this file is not in {encoding}: the letter here cannot be read',
		fix: 'Save the file as UTF-8.'
	},
	286: {
		severity: 'error',
		message: '{name} ({code}) cannot stand here',
		fix: '{hint}'
	},
	340: {
		severity: 'error',
		message: 'a letter was lost here when the file was saved in another encoding',
		fix: 'Type it again.'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
