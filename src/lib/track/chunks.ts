import { causeOf, trackError } from './errors.ts';
import type { TrackSource } from './types.ts';

/** The length of the pieces into which bytes and text are cut, so that a large file is never decoded whole. */
const PIECE = 65_536;

export type Chunk = Uint8Array | string;

/** Unpacks gzip as it streams in. */
export async function* unzipped(
	chunks: AsyncGenerator<Chunk, void>,
	name: string
): AsyncGenerator<Uint8Array, void> {
	const packed = new ReadableStream<BufferSource>({
		async pull(controller) {
			const { value, done } = await chunks.next();
			if (done) controller.close();
			else
				controller.enqueue(
					(typeof value === 'string' ? new TextEncoder().encode(value) : value) as BufferSource
				);
		},
		async cancel() {
			await chunks.return();
		}
	});
	try {
		yield* fromStream(packed.pipeThrough(new DecompressionStream('gzip')));
	} catch (error) {
		throw trackError(155, [name, causeOf(error)], error);
	}
}

/** A source in pieces: bytes, or text. */
export async function* chunksOf(source: TrackSource, name: string): AsyncGenerator<Chunk, void> {
	if (typeof source === 'string') return yield* pieces(source, (from, to) => source.slice(from, to));
	if (ArrayBuffer.isView(source)) return yield* pieces(source, (from, to) => source.subarray(from, to));
	if (typeof source === 'object' && source !== null) {
		if ('getReader' in source) return yield* fromStream(source);
		if ('stream' in source) return yield* fromStream(source.stream());
		if (Symbol.asyncIterator in source) return yield* source;
		// `instanceof` fails for an ArrayBuffer of another window.
		if (Object.prototype.toString.call(source) === '[object ArrayBuffer]') {
			return yield* chunksOf(new Uint8Array(source), name);
		}
	}
	throw trackError(160, [name, source === null ? 'null' : `of type ${typeof source}`]);
}

function* pieces<T extends Chunk>(whole: T, cut: (from: number, to: number) => T): Generator<T, void> {
	for (let from = 0; from < whole.length; from += PIECE) yield cut(from, from + PIECE);
}

/** Safari has no `for await` over a stream. */
async function* fromStream<T>(stream: ReadableStream<T>): AsyncGenerator<T, void> {
	const reader = stream.getReader();
	try {
		for (;;) {
			const { value, done } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		// A stream that failed cannot be cancelled; `read` threw its error already.
		await reader.cancel().catch(() => undefined);
	}
}
