import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTrack, TrackError, type TrackSource } from '../../src/lib/track/index.ts';
import { fixture } from './track-fixtures.ts';

const bytes = fixture('readsb-9.json');
const text = new TextDecoder().decode(bytes);

async function* inPieces(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let from = 0; from < whole.length; from += size) yield whole.subarray(from, from + size);
}

function utf16(content: string, mark: readonly number[]): Uint8Array {
	const [high, low] = mark[0] === 0xfe ? [0, 1] : [1, 0];
	const encoded = Array.from(content, (character) => {
		const code = character.charCodeAt(0);
		const pair = [0, 0];
		pair[high] = code >> 8;
		pair[low] = code & 255;
		return pair;
	});
	return Uint8Array.from([...mark, ...encoded.flat()]);
}

const zipped = new Uint8Array(gzipSync(bytes));

describe('a track is the same', () => {
	const sources: [string, () => TrackSource][] = [
		['text', () => text],
		['bytes', () => bytes],
		['an ArrayBuffer', () => bytes.buffer],
		['a Blob', () => new Blob([bytes])],
		['a stream', () => new Blob([bytes]).stream()],
		['pieces of one byte', () => inPieces(bytes, 1)],
		['gzip', () => zipped],
		['gzip in a stream', () => new Blob([zipped]).stream()],
		['gzip in pieces of one byte', () => inPieces(zipped, 1)],
		['UTF-8 with its mark', () => `\uFEFF${text}`],
		['bytes of UTF-8 with its mark', () => new TextEncoder().encode(`\uFEFF${text}`)],
		['UTF-16', () => utf16(text, [0xff, 0xfe])],
		['UTF-16, the other way round', () => utf16(text, [0xfe, 0xff])],
		['UTF-16 without its mark', () => utf16(text, [0xff, 0xfe]).subarray(2)],
		['text with CR LF', () => text.replaceAll('\n', '\r\n')]
	];

	it.each(sources)('from %s', async (_, source) => {
		expect(await readTrack(source())).toEqual(await readTrack(bytes));
	});

	it('from a log in pieces of any size', async () => {
		const log = fixture('basestation.txt');
		for (const size of [1, 2, 7, 64]) {
			expect(await readTrack(inPieces(log, size))).toEqual(await readTrack(log));
		}
	});

	it('from XML in the encoding that its declaration names', async () => {
		const gpx = '<?xml version="1.0" encoding="windows-1251"?><gpx><trk><name>####</name>';
		const rest = '<trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>';
		const encoded = Uint8Array.from(Buffer.from(gpx + rest, 'latin1'));
		// “Рейс” in Windows-1251.
		encoded.set([0xd0, 0xe5, 0xe9, 0xf1], gpx.indexOf('####'));
		expect((await readTrack(encoded)).name).toBe('Рейс');
		await expect(readTrack(Buffer.from(`${gpx}${rest}`.replace('windows-1251', 'x-none')))).rejects.toThrow(
			'says that it is written in “x-none”, which is unknown. Save it as UTF-8. (contrail-161)'
		);
	});
});

describe('the name', () => {
	it('is the name of the file, where the file holds no other', async () => {
		const bare = '{"type":"LineString","coordinates":[[1,2],[3,4]]}';
		expect((await readTrack(bare, { name: 'walk.json' })).name).toBe('walk.json');
		expect((await readTrack(bare)).name).toBe(null);
	});
});

describe('a file that is no track', () => {
	const faults: [string, TrackSource, string][] = [
		['empty', '', 'x is empty. Save or download it again. (contrail-151)'],
		['blank', ' \n\t', 'contrail-151'],
		[
			'prose',
			'Dear reader,\nthere is no track.',
			'x is no track that can be read: it starts with “Dear reader, there'
		],
		['a web page', '<!DOCTYPE html><html><body>Not found</body></html>', 'contrail-150'],
		['other XML', '<rss><channel/></rss>', 'contrail-150'],
		['other JSON', '{"error":"not found"}', 'it starts with the fields “error”. Give a readsb'],
		['a list', '[1,2]', 'it starts with 1. Give a readsb'],
		['a GeoJSON of marks', '{"type":"Point","coordinates":[1,2]}', 'its 1 row hold no position. Check that'],
		['half of a JSON', text.slice(0, 200), 'x is not whole JSON ('],
		[
			'half of a GPX',
			'<gpx><trk>\n<trkseg>',
			'not well-formed XML: line 2, column 8: unclosed tag: trkseg. '
		],
		[
			'a GPX that closes wrongly',
			'<gpx><trk></gpx>',
			'line 1, column 16: unexpected close tag where </trk> belongs. '
		],
		[
			'an empty trace',
			'{"timestamp":1,"trace":[]}',
			'it has no rows. Check that it is the right file. (contrail-152)'
		],
		['a trace without times', '{"trace":[[0,1,2,3,4,5,0,0,null]]}', 'of its 1 row, line 1 has no time.'],
		['OpenSky’s answer of nothing', '{"time":1,"states":null}', 'contrail-152'],
		[
			'a CSV in Windows-1252',
			Buffer.from('Timestamp,Callsign,Position\n1,Caf\xe9,"1,2"\n', 'latin1'),
			'x has a letter that cannot be read: line 2, column 6 is not UTF-8. Save the file as UTF-8'
		],
		[
			'a GPX with a broken letter far behind its head',
			Buffer.from(`<gpx>\n${'<wpt lat="1" lon="2"/>\n'.repeat(10_000)}<name>\xe9</name></gpx>`, 'latin1'),
			'line 10002, column 7 is not UTF-8'
		],
		['half of a gzip', zipped.subarray(0, zipped.length / 2), 'x is gzip that cannot be unpacked ('],
		['a broken gzip', Uint8Array.from([0x1f, 0x8b, 1, 2, 3]), 'contrail-155'],
		[
			'a zip',
			Uint8Array.from([0x50, 0x4b, 3, 4, 5]),
			'x is a zip archive (or KMZ). Unpack it, and give the file inside.'
		],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'contrail-150'],
		[
			'nothing',
			null as unknown as string,
			'x is null, which cannot be read. Give text, bytes, a Blob or a stream'
		],
		['a number', 7 as unknown as string, 'x is of type number, which cannot be read.']
	];

	it.each(faults)('%s: the error names the cause and the fix', async (_, source, message) => {
		const failed = await readTrack(source, { name: 'x' }).catch((error: unknown) => error);
		expect(failed).toBeInstanceOf(TrackError);
		expect((failed as TrackError).message).toContain(message);
		expect((failed as TrackError).message).toMatch(/\(contrail-1[56]\d\)$/);
	});

	it('cancels its stream', async () => {
		let isCancelled = false;
		const stream = new ReadableStream<Uint8Array>({
			pull: (controller) => controller.enqueue(new TextEncoder().encode('Nothing of use. '.repeat(100))),
			cancel: () => void (isCancelled = true)
		});
		await expect(readTrack(stream)).rejects.toThrow('contrail-150');
		expect(isCancelled).toBe(true);
	});

	it('passes the error of a stream on', async () => {
		const stream = new ReadableStream<Uint8Array>({
			pull: (controller) => controller.error(new Error('offline'))
		});
		await expect(readTrack(stream)).rejects.toThrow('offline');
	});
});
