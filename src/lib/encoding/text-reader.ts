/** The encodings in which every text file may be. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const MARK = '\uFEFF';

/** The byte order marks of UTF-32. */
const UTF_32 = [
	[0xff, 0xfe, 0, 0],
	[0, 0, 0xfe, 0xff]
];

const NEWLINE = /\r\n|\r|\n/;

/** A file whose bytes are no text in its encoding. */
export class EncodingError extends Error {
	override readonly name = 'EncodingError';
	readonly encoding: string;
	/** The line of the first broken letter, from 1. */
	readonly line: number;
	/** Its column, from 1, as JavaScript counts characters: an emoji is two. */
	readonly column: number;

	constructor(encoding: string, line: number, column: number) {
		super(`line ${line}, column ${column} is not ${encoding.toUpperCase()}`);
		this.encoding = encoding;
		this.line = line;
		this.column = column;
	}
}

/**
 * The encoding of a file by its first bytes: UTF-16 with its byte order mark, or with a zero in its first character, as
 * ASCII has; else UTF-8.
 */
export function encodingOf([first, second]: Iterable<number>): Encoding {
	if (first === undefined || second === undefined) return 'utf-8';
	if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
	if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
	return 'utf-8';
}

/**
 * The text of a file, without a byte order mark.
 *
 * @throws {EncodingError} where the bytes are neither UTF-8 nor UTF-16
 */
export function decodeText(bytes: Uint8Array): string {
	// UTF-16 never begins with a mark and a zero. What is UTF-32 is no text that any other program here writes.
	if (UTF_32.some((mark) => mark.every((byte, index) => bytes[index] === byte)))
		throw new EncodingError('utf-8', 1, 1);
	const reader = new TextReader(encodingOf(bytes));
	return reader.write(bytes) + reader.end();
}

/**
 * Reads text from bytes that come in pieces, and says where the first broken letter is. Bytes in another encoding than
 * {@link Encoding}, which an XML file may declare, are taken as they are.
 */
export class TextReader {
	readonly #encoding: string;
	readonly #decoder: TextDecoder;
	/** The bytes of a character that the last piece cut. */
	#cut: Uint8Array = new Uint8Array();
	#line = 1;
	/** The length of the line so far. */
	#column = 0;
	#isFirst = true;
	#endsWithReturn = false;

	/** @throws {RangeError} where the encoding is unknown */
	constructor(encoding: string) {
		this.#encoding = encoding.toLowerCase();
		this.#decoder = this.#decoderOf();
	}

	/**
	 * The text of the next piece.
	 *
	 * @throws {EncodingError} at a broken letter
	 */
	write(piece: Uint8Array): string {
		const bytes = joined(this.#cut, piece);
		const length = bytes.length - cutAtEnd(bytes, this.#encoding);
		this.#cut = bytes.slice(length);
		return this.#decode(bytes.subarray(0, length));
	}

	/**
	 * Nothing of the text is left, unless the file ends inside a character.
	 *
	 * @throws {EncodingError} where it does
	 */
	end(): string {
		if (this.#cut.length > 0) throw this.#error();
		return isUnicode(this.#encoding) ? '' : this.#decoder.decode();
	}

	#decode(bytes: Uint8Array): string {
		let text: string;
		try {
			text = this.#decoder.decode(bytes, { stream: !isUnicode(this.#encoding) });
		} catch {
			this.#take(this.#soundStart(bytes));
			throw this.#error();
		}
		return this.#take(text);
	}

	/** The text of the longest start of the bytes that is sound, found by halves. */
	#soundStart(bytes: Uint8Array): string {
		const attempt = (length: number): string | undefined => {
			try {
				return this.#decoderOf().decode(bytes.subarray(0, length), { stream: true });
			} catch {
				return undefined;
			}
		};
		let [sound, broken] = [0, bytes.length];
		while (broken - sound > 1) {
			const middle = (sound + broken) >> 1;
			if (attempt(middle) === undefined) broken = middle;
			else sound = middle;
		}
		return attempt(sound) ?? '';
	}

	/** Takes the mark off the first text, and moves the line and the column to the end of it. */
	#take(decoded: string): string {
		const text = this.#isFirst && decoded.startsWith(MARK) ? decoded.slice(1) : decoded;
		if (decoded !== '') this.#isFirst = false;
		if (text === '') return text;
		// A CR LF that is cut between two pieces ends one line.
		const lines = (this.#endsWithReturn && text.startsWith('\n') ? text.slice(1) : text).split(NEWLINE);
		const last = lines.at(-1)?.length ?? 0;
		this.#column = lines.length > 1 ? last : this.#column + last;
		this.#line += lines.length - 1;
		this.#endsWithReturn = text.endsWith('\r');
		return text;
	}

	#decoderOf(): TextDecoder {
		// The mark is taken off above: the decoder would take one off each piece.
		return new TextDecoder(this.#encoding, { fatal: true, ignoreBOM: true });
	}

	#error(): EncodingError {
		return new EncodingError(this.#encoding, this.#line, this.#column + 1);
	}
}

const isUnicode = (encoding: string): boolean => /^utf-?(8|16([lb]e)?)$/.test(encoding);

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (a.length === 0) return b;
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

/** How many bytes at the end are the start of a character whose other bytes come later. */
function cutAtEnd(bytes: Uint8Array, encoding: string): number {
	if (!isUnicode(encoding)) return 0;
	if (encoding.startsWith('utf-16') || encoding.startsWith('utf16')) {
		const odd = bytes.length % 2;
		const high = bytes.at(encoding.endsWith('be') ? -2 - odd : -1 - odd) ?? 0;
		// The first half of a surrogate pair.
		return (high & 0xfc) === 0xd8 ? odd + 2 : odd;
	}
	for (let back = 1; back <= Math.min(3, bytes.length); back++) {
		const byte = bytes.at(-back) ?? 0;
		if ((byte & 0xc0) === 0x80) continue;
		const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
		return size > back ? back : 0;
	}
	return 0;
}
