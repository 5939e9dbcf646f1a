/** Every message of the command line: cause, fix, number. Numbers never change, as people search for them. */
const MESSAGES = {
	500: (name: string, hint: string) => `There is no command "${name}". ${hint}`,
	501: (cause: string, command: string) => `${cause}. See: contrail ${command} --help.`,
	502: (place: string) =>
		`There is no story in ${place}. The file of a story is called story.yaml, or ends in .story.yaml; start one with: contrail new my-story.`,
	503: (file: string, cause: string) => `${file} cannot be read: ${cause}. Check the name and the folder.`,
	504: (file: string) => `${file} exists already, and contrail keeps it. Choose another name, or remove it.`,
	505: (slug: string, example: string) =>
		`"${slug}" cannot be the name of a story: it becomes a folder and an address. Use small letters, digits and hyphens: ${example}.`,
	506: (what: string, command: string) => `${what} is missing. See: contrail ${command} --help.`,
	507: (file: string, cause: string) => `${file} cannot be written: ${cause}. Check the folder’s rights.`,
	508: (file: string, count: string) => `${file} has ${count}. Correct these first: contrail check ${file}.`,
	509: (file: string, size: string, limit: string) =>
		`${file} is too long: it has ${size} characters, and an import reads at most ${limit}. Import it in parts.`,
	510: (file: string, formats: string) =>
		`${file} looks like none of the formats that contrail imports. If it is one of them, name it: --format ${formats}.`,
	511: (name: string, hint: string) => `There is no format "${name}". ${hint}`,
	512: (file: string) =>
		`${file} holds no text for a step, so there is no story in it. contrail import --help says what an import reads.`,
	513: (place: string, cause: string) =>
		`${place} cannot be read: ${cause}. Correct it there, and import the file again.`,
	514: (place: string) => `${place} is nested too deeply. Import only the part that is a story.`,
	515: (file: string, limits: string) =>
		`${file} makes too long a story: it may have at most ${limits}. Import it in parts.`,
	516: (file: string, diagnostic: string) =>
		`${file} cannot become a story: ${diagnostic} This is a fault of the import; please report it with the file.`,
	518: (file: string, format: string, list: string) =>
		`${file} cannot be read as ${format}: there is no list of ${list} in it. Leave --format out, or name another.`,
	519: (place: string, encoding: string) =>
		`${place} cannot be read: the letter there is not ${encoding}. Save the file as UTF-8.`,
	520: (list: string, command: string) =>
		`A site shows one story, and there are several here: ${list}. Name one: contrail ${command} ${list.split(', ')[0]}.`,
	521: (folder: string) =>
		`${folder} holds files that are not of a site by contrail, and contrail keeps them. Name another folder: --out site.`,
	522: (picture: string, file: string) =>
		`${picture} is not in the story’s folder, and ${file} shows it. Put the picture there, or correct its name.`,
	523: (port: string, cause: string) => `Port ${port} cannot be used: ${cause}. Name another: --port 5200.`,
	524: (file: string, cause: string) =>
		`${file} cannot be read as a Word document: ${cause}. Open it in Word or Google Docs, save it as .docx, and import that.`,
	530: (file: string) =>
		`The language into which to translate ${file} is missing. Add it: contrail translate ${file} --lang es.`,
	531: (lang: string, hint: string) => `"${lang}" is no language tag. ${hint}`,
	532: (file: string, diagnostic: string) =>
		`${file} stays as it is, as the result would have an error: ${diagnostic} This is a fault of contrail; please report it with the file.`,
	533: (file: string) =>
		`${file} exists, but it is no translation: it does not say which story it is "of". Rename it, or add that line.`
} as const;

export type CliErrorCode = keyof typeof MESSAGES;

/** What a command cannot do as it was asked to: the arguments are wrong, or a file is. */
export class CliError extends Error {
	override readonly name = 'CliError';
	/** e.g. `contrail-500`. */
	readonly code: string;

	constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
		super(`${message} (contrail-${code})`, options);
		this.code = `contrail-${code}`;
	}
}

/** An error of the command line with its message. */
export function cliError<Code extends CliErrorCode>(
	code: Code,
	parts: Parameters<(typeof MESSAGES)[Code]>,
	cause?: unknown
): CliError {
	const messageOf = MESSAGES[code] as (...parts: string[]) => string;
	return new CliError(code, messageOf(...parts), cause === undefined ? undefined : { cause });
}
