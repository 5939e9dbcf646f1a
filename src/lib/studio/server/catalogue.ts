/** Every message of the studio's server: the cause, and the fix. Numbers never change, as people search for them. */
export const MESSAGES = {
	310: () => [
		'the developer server does not know what was asked',
		'Load the page again: it may be older than the server.'
	],
	311: (file: string) => [
		`${file} is no story that this server shows`,
		'Open the page that shows it, then try again.'
	],
	312: (size: string, limit: string) => [
		`the change is too large: ${size} characters, and at most ${limit} are taken`,
		'Make it in parts, or in the file.'
	],
	313: (file: string) => [
		`${file} leads out of the project’s folder, and the studio writes only inside it`,
		'Copy the file into the project.'
	],
	314: (file: string, cause: string) => [
		`${file} cannot be written: ${cause}; it is as it was`,
		'Mend that, then save again: the page keeps what you wrote.'
	],
	315: (file: string, cause: string) => [
		`${file} cannot be read: ${cause}`,
		'Check the file, then try again.'
	],
	316: (file: string) => [
		`${file} was changed by another program since the studio’s last change`,
		'Undo it there; the studio takes back only what it wrote last.'
	],
	317: () => ['there is nothing to take back', 'Change something first.'],
	318: (address: string) => [
		`this server answers at ${address}, where others on the network could write the story`,
		'Start it without --host, or allow it: contrail({ studio: "network" }).'
	],
	341: (file: string, cause: string) => [`${file} cannot be written: ${cause}`, 'Mend that, then try again.'],
	342: (file: string) => [
		`${file} cannot be translated here`,
		'Open the page of the original, whose file ends in story.yaml.'
	],
	343: (lang: string) => [`"${lang}" is no language tag`, 'Write one like en, es or pt-BR.'],
	344: (size: string, limit: string) => [
		`the file is too large: ${size} bytes, and at most ${limit} are taken`,
		'Make it smaller: readers have to load it too.'
	],
	345: () => ['the file is no picture that is taken', 'Save it as JPEG, PNG, WebP, AVIF or GIF.'],
	346: (cause: string) => [
		`the file is no recorded track: ${cause}`,
		'See which formats are read: contrail track --help.'
	],
	390: (file: string) => [
		`${file} holds no rows of a chart of this story`,
		'Name it under "rows" of a chart first.'
	],
	391: (lang: string) => [`the story has no translation “${lang}”`, 'Begin it first.'],
	392: (cause: string) => [
		`the document cannot be read: ${cause}`,
		'Open it in Word or Google Docs, and save it as .docx.'
	],
	393: () => ['the document holds no text for a step', 'Write some, and save it again.'],
	394: (file: string) => [`there is ${file} already, and it stays`, 'Open it, or choose another name.']
} as const satisfies Record<number, (...parts: string[]) => [message: string, fix: string]>;
