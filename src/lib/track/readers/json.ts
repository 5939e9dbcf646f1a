import { causeOf, trackError } from '../errors.ts';
import type { FileRows, ReaderOptions } from '../reader.ts';
import { isRecord, excerpt } from '../values.ts';

/** The longest JSON, as it is read whole. A day's trace has 1–5 MB; a browser holds five times this as one text. */
const LARGEST = 100_000_000;

/** Reads JSON, and passes it to the reader of the format that its fields show. */
export async function readJson(chunks: AsyncIterable<string>, options: ReaderOptions): Promise<FileRows> {
	const file = parse(await whole(chunks, options.name), options.name);
	// A list holds several answers of OpenSky's states, saved one after the other.
	const first: unknown = Array.isArray(file) ? file[0] : file;
	if (isRecord(first) && 'states' in first) {
		const { readStates } = await import('./opensky.ts');
		return readStates(Array.isArray(file) ? file : [file], options);
	}
	if (isRecord(file) && Array.isArray(file['trace']))
		return (await import('./readsb.ts')).readTrace(file, file['trace']);
	if (isRecord(file) && ['result', 'response', 'data', 'flight', 'track'].some((name) => name in file)) {
		const found = (await import('./flightradar24-json.ts')).readPlayback(file);
		if (found) return found;
	}
	if (isRecord(file) && Array.isArray(file['path']))
		return (await import('./opensky.ts')).readPath(file, file['path']);
	// A list is of features, one to a line (RFC 8142).
	const collection = Array.isArray(file) ? { type: 'FeatureCollection', features: file } : file;
	if (isRecord(collection) && isRecord(first) && typeof first['type'] === 'string') {
		const found = (await import('./geojson.ts')).readGeoJson(collection);
		if (found) return found;
	}
	throw trackError(150, [options.name, isRecord(first) ? `the fields ${fieldsOf(first)}` : excerpt(first)]);
}

async function whole(chunks: AsyncIterable<string>, name: string): Promise<string> {
	const parts: string[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > LARGEST) throw trackError(156, [name, `${LARGEST / 1_000_000} million characters`]);
		parts.push(chunk);
	}
	return parts.join('');
}

/** JSON, or one JSON to a line, as a log of answers has it. */
function parse(text: string, name: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const lines = text.split('\n').filter((line) => line.trim() !== '');
		try {
			if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
		} catch {
			// The file is no log of answers either: the error names the first fault.
		}
		throw trackError(153, [name, causeOf(error)], error);
	}
}

function fieldsOf(record: Record<string, unknown>): string {
	return Object.keys(record).slice(0, 5).map(excerpt).join(', ');
}
