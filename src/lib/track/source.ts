import { encodingOf, EncodingError, TextReader } from '../encoding/index.ts';
import { chunksOf, unzipped, type Chunk } from './chunks.ts';
import { trackError } from './errors.ts';
import type { TrackSource } from './types.ts';

/** The length of the head of a file, by which its type is found, in characters. */
const HEAD = 4096;

/** The number of first bytes that show how a file is packed and encoded: an XML declaration fits in. */
const PEEK = 256;

/** A file's text, as it streams in. */
export interface TrackText {
	/** Its first characters, or all of it where it is shorter. */
	head: string;
	/** All of it, the head too. It can be read once. */
	chunks: AsyncIterable<string>;
	/** Cancels the source. */
	close(): Promise<void>;
}

/** Opens a source: unpacks gzip, finds the encoding, and reads the head. */
export async function openText(source: TrackSource, name: string): Promise<TrackText> {
	const chunks = decoded(chunksOf(source, name), name);
	const read: string[] = [];
	let head = '';
	while (head.length < HEAD) {
		const { value, done } = await chunks.next();
		if (done) break;
		read.push(value);
		head += value;
	}
	async function* all() {
		yield* read;
		yield* chunks;
	}
	return {
		head: head.slice(0, HEAD),
		chunks: all(),
		async close() {
			await chunks.return();
		}
	};
}

async function* decoded(chunks: AsyncGenerator<Chunk, void>, name: string): AsyncGenerator<string, void> {
	try {
		const { first, all } = await peeked(chunks);
		if (startsWith(first, [0x50, 0x4b, 0x03, 0x04])) throw trackError(159, [name, 'a zip archive (or KMZ)']);
		if (!startsWith(first, [0x1f, 0x8b])) return yield* textOf(all, first, name);
		const unpacked = await peeked(unzipped(all, name));
		yield* textOf(unpacked.all, unpacked.first, name);
	} finally {
		await chunks.return();
	}
}

const startsWith = (bytes: Chunk, start: readonly number[]): boolean =>
	start.every((byte, index) => bytes[index] === byte);

/** The first bytes or the first text of a source, and all of it. */
async function peeked(chunks: AsyncGenerator<Chunk, void>) {
	const held: Chunk[] = [];
	const bytes: number[] = [];
	while (bytes.length < PEEK) {
		const { value, done } = await chunks.next();
		if (done) break;
		held.push(value);
		if (typeof value === 'string') break;
		bytes.push(...value.subarray(0, PEEK));
	}
	async function* all() {
		yield* held;
		yield* chunks;
	}
	const first: Chunk = bytes.length > 0 ? Uint8Array.from(bytes) : (held[0] ?? '');
	return { first, all: all() };
}

/** UTF-8 or UTF-16, unless the XML declaration of a file names another encoding. */
function readerOf(first: Chunk, name: string): TextReader {
	if (typeof first === 'string') return new TextReader('utf-8');
	const encoding = encodingOf(first);
	if (encoding !== 'utf-8') return new TextReader(encoding);
	const start = String.fromCharCode(...first.subarray(0, PEEK));
	const declared = /^<\?xml[^>]*?\sencoding=["']([^"']+)["']/.exec(start)?.[1] ?? encoding;
	// Such a declaration is wrong, as its own text is no UTF-16.
	if (/^utf-?16/i.test(declared)) return new TextReader(encoding);
	try {
		return new TextReader(declared);
	} catch (error) {
		throw trackError(161, [name, declared], error);
	}
}

async function* textOf(
	chunks: AsyncIterable<Chunk>,
	first: Chunk,
	name: string
): AsyncGenerator<string, void> {
	const reader = readerOf(first, name);
	let isFirst = true;
	try {
		for await (const chunk of chunks) {
			const text = typeof chunk === 'string' ? withoutMark(chunk, isFirst) : reader.write(chunk);
			isFirst = false;
			if (text !== '') yield text;
		}
		const rest = reader.end();
		if (rest !== '') yield rest;
	} catch (error) {
		if (!(error instanceof EncodingError)) throw error;
		if (isBinary(first)) throw trackError(150, [name, 'bytes that are no text']);
		throw trackError(163, [name, error.message], error);
	}
}

/** Whether a file has control characters that no text has. */
const isBinary = (first: Chunk): boolean => typeof first !== 'string' && first.some((byte) => byte < 9);

const withoutMark = (text: string, isFirst: boolean): string =>
	isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
