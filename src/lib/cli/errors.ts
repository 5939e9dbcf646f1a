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
	508: (file: string, count: string) => `${file} has ${count}: mend that first, with: contrail check ${file}.`
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
