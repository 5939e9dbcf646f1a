import { chunksOf, unzipped, type Chunk } from './chunks.ts';
import { trackError } from './errors.ts';
import type { TrackSource } from './types.ts';

/** How much of a file is looked at to find its format, in characters. */
const HEAD = 4096;

/** How much of it is looked at to find how it is packed and encoded, in bytes: an XML declaration fits in. */
const PEEK = 256;

/** A file's text, as it comes. */
export interface TrackText {
	/** Its first characters, or all of it where it is shorter. */
	head: string;
	/** All of it, the head too. To be read once. */
	chunks: AsyncIterable<string>;
	/** Lets go of the source. */
	close(): Promise<void>;
}

/** Opens a source: unpacks gzip, finds the encoding, and reads the head. */
export async function openText(source: TrackSource, name: string): Promise<TrackText> {
	const chunks = decoded(chunksOf(source, name), name);
	const held: string[] = [];
	let head = '';
	while (head.length < HEAD) {
		const { value, done } = await chunks.next();
		if (done) break;
		held.push(value);
		head += value;
	}
	async function* all() {
		yield* held;
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
		if (!startsWith(first, [0x1f, 0x8b])) return yield* textOf(all, decoderFor(first, name));
		const unpacked = await peeked(unzipped(all, name));
		yield* textOf(unpacked.all, decoderFor(unpacked.first, name));
	} finally {
		await chunks.return();
	}
}

const startsWith = (bytes: Chunk, start: readonly number[]): boolean =>
	start.every((byte, index) => bytes[index] === byte);

/** The first bytes, enough to know the file by, and everything. */
async function peeked(chunks: AsyncGenerator<Chunk, void>) {
	let first: Chunk = new Uint8Array();
	for (;;) {
		const { value, done } = await chunks.next();
		if (done) break;
		if (typeof value === 'string') {
			first = first.length > 0 ? new TextDecoder().decode(first as Uint8Array) + value : value;
			break;
		}
		first = joined(first as Uint8Array, value);
		if (first.length >= PEEK) break;
	}
	return { first, all: rejoined(first, chunks) };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (a.length === 0) return b;
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

async function* rejoined(first: Chunk, rest: AsyncIterable<Chunk>): AsyncGenerator<Chunk, void> {
	if (first.length > 0) yield first;
	yield* rest;
}

/** UTF-8, unless a byte order mark or an XML declaration says otherwise. */
function decoderFor(first: Chunk, name: string): TextDecoder {
	if (startsWith(first, [0xff, 0xfe])) return new TextDecoder('utf-16le');
	if (startsWith(first, [0xfe, 0xff])) return new TextDecoder('utf-16be');
	const start = typeof first === 'string' ? '' : String.fromCharCode(...first.subarray(0, PEEK));
	const encoding = /^<\?xml[^>]*?\sencoding=["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8';
	try {
		return new TextDecoder(encoding);
	} catch (error) {
		throw trackError(161, [name, encoding], error);
	}
}

async function* textOf(chunks: AsyncIterable<Chunk>, decoder: TextDecoder): AsyncGenerator<string, void> {
	let isFirst = true;
	for await (const chunk of chunks) {
		const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
		if (text === '') continue;
		yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
		isFirst = false;
	}
	const rest = decoder.decode();
	if (rest) yield rest;
}
