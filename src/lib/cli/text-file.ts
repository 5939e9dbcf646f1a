import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText, EncodingError } from '../encoding/index.ts';
import { encoderLike, reasonOf } from '../files/index.ts';
import { cliError } from './errors.ts';

/** The text of a file, and the way to write another text as this one is written. */
export interface TextFile {
	/** Without a byte order mark; the ends of lines are those of the file. */
	text: string;
	/** A text in the file's encoding, with a byte order mark if the file has one. */
	encode: (text: string) => Uint8Array;
}

/**
 * Reads a file of text in UTF-8 or UTF-16.
 *
 * @param file from the current folder, as messages name it
 * @throws {CliError} contrail-503 for a file that cannot be read, contrail-519 for another encoding
 */
export async function readTextFile(file: string, cwd: string): Promise<TextFile> {
	const bytes = await readBytes(file, cwd);
	try {
		return { text: decodeText(bytes), encode: encoderLike(bytes) };
	} catch (error) {
		if (!(error instanceof EncodingError)) throw error;
		const { line, column, encoding } = error;
		throw cliError(519, [`${file}:${line}:${column}`, encoding.slice(0, 6).toUpperCase()], error);
	}
}

/**
 * Reads a file that is no text.
 *
 * @throws {CliError} contrail-503 for a file that cannot be read
 */
export async function readBytes(file: string, cwd: string): Promise<Buffer> {
	return readFile(path.resolve(cwd, file)).catch((error: unknown) => {
		throw cliError(503, [file, reasonOf(error)], error);
	});
}

/** UTF-8 text without a byte order mark, for a file that is new. */
export const encodeUtf8 = (text: string): Uint8Array => Buffer.from(text);
