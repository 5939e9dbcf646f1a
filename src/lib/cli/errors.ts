/** Every message of the command line: cause, fix, number. Numbers are kept for good: people search for them. */
const MESSAGES = {
	500: (name: string, hint: string) => `There is no command "${name}". ${hint}`,
	501: (cause: string, command: string) => `${cause}. See: contrail ${command} --help.`,
	502: (where: string) =>
		`No story was found in ${where}. A story’s file is called story.yaml, or ends in .story.yaml; start one with: contrail new my-story.`,
	503: (file: string, cause: string) => `${file} cannot be read: ${cause}. Check the name and the folder.`,
	504: (file: string) =>
		`${file} is there already and is left as it is. Choose another name, or remove it first.`,
	505: (slug: string, example: string) =>
		`"${slug}" cannot be the name of a story: it becomes a folder and an address. Use small letters, digits and hyphens: ${example}.`,
	506: (what: string, command: string) => `${what} is missing. See: contrail ${command} --help.`,
	507: (file: string, cause: string) => `${file} cannot be written: ${cause}. Check the folder’s rights.`,
	508: (file: string, count: string) =>
		`${file} has ${count}: mend that first, with: contrail check ${file}.`,
	509: (file: string, size: string, limit: string) =>
		`${file} is too long: it has ${size} characters, and at most ${limit} are read. Import it in parts.`,
	510: (file: string, formats: string) =>
		`${file} is in no format that can be imported, as far as can be seen. If it is in one, say which: --format ${formats}.`,
	511: (name: string, hint: string) => `There is no format "${name}". ${hint}`,
	512: (file: string) =>
		`${file} holds no words for a step, so there is no story in it. See what is read of its format: contrail import --help.`,
	513: (place: string, cause: string) =>
		`${place} cannot be read: ${cause}. Mend it there, and import again.`,
	514: (place: string) => `${place} is nested too deeply to be read. Import the part of it that is a story.`,
	515: (file: string, limits: string) =>
		`${file} makes a story that is too long: at most ${limits} are read. Import it in parts.`,
	516: (file: string, problem: string) =>
		`${file} cannot be made a story: ${problem} This is a fault of the import; please report it with the file.`,
	517: () => 'JavaScript is parsed by svelte, which is not installed. Install it: npm install svelte.',
	518: (file: string, format: string, what: string) =>
		`${file} cannot be read as ${format}: there is no list of ${what} in it. Leave --format out, or name another.`,
	530: (file: string) =>
		`Nothing says into which language ${file} is to be translated. Add it: contrail translate ${file} --lang es.`,
	531: (lang: string) => `"${lang}" is no language tag. Write it as in en, es or pt-BR.`
} as const;

export type CliErrorCode = keyof typeof MESSAGES;

/** Something that a command cannot do as it was asked: the wrong words, or a file that is not there. */
export class CliError extends Error {
	override readonly name = 'CliError';
	/** e.g. `contrail-500`. */
	readonly code: string;

	constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
		super(`${message} (contrail-${code})`, options);
		this.code = `contrail-${code}`;
	}
}

/** An error of the command line, in words. */
export function cliError<Code extends CliErrorCode>(
	code: Code,
	words: Parameters<(typeof MESSAGES)[Code]>,
	cause?: unknown
): CliError {
	const say = MESSAGES[code] as (...words: string[]) => string;
	return new CliError(code, say(...words), cause === undefined ? undefined : { cause });
}

/** Why a file could not be read or written, in plain words. */
export function reasonOf(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	const reasons: Record<string, string> = {
		ENOENT: 'there is no such file',
		EISDIR: 'it is a folder',
		ENOTDIR: 'a part of its path is a file, not a folder',
		EACCES: 'you have no right to it',
		EPERM: 'you have no right to it',
		EROFS: 'the disk is read-only'
	};
	return reasons[code ?? ''] ?? message;
}
