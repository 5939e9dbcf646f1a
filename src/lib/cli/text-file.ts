import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText, EncodingError, encodingOf } from '../encoding/index.ts';
import type { Diagnostic } from '../story/diagnostics/index.ts';
import { CliError, cliError, reasonOf } from './errors.ts';

/** The text of a file, and the way to write another text as this one is written. */
export interface TextFile {
	/** Without a byte order mark; the ends of lines are those of the file. */
	text: string;
	/** A text in the file's encoding, with a byte order mark if the file has one. */
	encode: (text: string) => Uint8Array;
}

/** A file that is not text in one of the encodings, with the diagnostic that a check of it reports. */
export class NotTextError extends CliError {
	readonly diagnostic: Diagnostic;

	constructor(diagnostic: Diagnostic, cause: EncodingError) {
		const { file, line, column, message, fix } = diagnostic;
		super(519, `${file}:${line}:${column}  ${message}. ${fix}`, { cause });
		this.diagnostic = diagnostic;
	}
}

/**
 * Reads a file of text in UTF-8 or UTF-16.
 *
 * @param file from the current folder, as messages name it
 * @throws {CliError} contrail-503 for a file that cannot be read
 * @throws {NotTextError} contrail-519 for another encoding
 */
export async function readTextFile(file: string, cwd: string): Promise<TextFile> {
	const bytes = await readFile(path.resolve(cwd, file)).catch((error: unknown) => {
		throw cliError(503, [file, reasonOf(error)], error);
	});
	try {
		return { text: decodeText(bytes), encode: encoderLike(bytes) };
	} catch (error) {
		if (!(error instanceof EncodingError)) throw error;
		throw new NotTextError(diagnosticOf(error, file, bytes), error);
	}
}

function diagnosticOf(
	{ line, column, encoding }: EncodingError,
	file: string,
	bytes: Uint8Array
): Diagnostic {
	const lines = new TextDecoder(encoding).decode(bytes).split(/\r\n|\r|\n/);
	const message = `the letter here is not ${encoding.slice(0, 6).toUpperCase()}`;
	const fix = 'Save the file as UTF-8.';
	const source = lines[line - 1] ?? '';
	return { code: 519, severity: 'error', file, line, column, length: 1, source, message, fix };
}

/** UTF-8 text without a byte order mark, for a file that is new. */
export const encodeUtf8 = (text: string): Uint8Array => Buffer.from(text);

function encoderLike(bytes: Uint8Array): TextFile['encode'] {
	const encoding = encodingOf(bytes);
	const mark =
		encoding === 'utf-8' ? [0xef, 0xbb, 0xbf] : encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
	const start = mark.every((byte, index) => bytes[index] === byte) ? '\uFEFF' : '';
	return (text) => {
		const encoded = Buffer.from(start + text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
		return encoding === 'utf-16be' ? encoded.swap16() : encoded;
	};
}
