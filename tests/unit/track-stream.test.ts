import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/track/index.ts';

/** About what a receiver hears in a morning. */
const BYTES = 100_000_000;
const CHUNK = 1_000_000;

const AIRCRAFT = 40;

/** A piece of a log: forty aircraft, of which the first is heard twice as often; made once, and dated anew. */
function template(): string {
	const lines: string[] = [];
	for (let index = 0; lines.length * 95 < CHUNK; index++) {
		const number = index % (AIRCRAFT + 1) || 1;
		const address = (0xa00000 + number).toString(16).toUpperCase();
		const start = `1,1,${address},1,2019/03/01,12:@@:${String(index % 60).padStart(2, '0')}.${String(index % 1000).padStart(3, '0')},2019/03/01,12:00:00.000`;
		const place = `,,35000,,,${(index / 1000).toFixed(5)},${(index / 500).toFixed(5)},,,0,0,0,0`;
		lines.push(index % 4 === 0 ? `MSG,3,${start}${place}` : `MSG,8,${start},,,,,,,,,,,,0`);
	}
	return `${lines.join('\r\n')}\r\n`;
}

interface Watch {
	/** What was asked for so far. */
	bytes: number;
	/** The most that was alive on the heap, beyond what was there before. */
	most: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function alive(): number {
	collect();
	return process.memoryUsage().heapUsed;
}

/** The log, made while it is read. */
function log(watch: Watch): ReadableStream<Uint8Array> {
	const piece = template();
	const encoder = new TextEncoder();
	const before = alive();
	let pulls = 0;
	return new ReadableStream(
		{
			pull(controller) {
				if (pulls++ % 10 === 9) watch.most = Math.max(watch.most, alive() - before);
				if (watch.bytes >= BYTES) return controller.close();
				const minute = String(Math.floor((watch.bytes / BYTES) * 60)).padStart(2, '0');
				const chunk = encoder.encode(piece.replaceAll('@@', minute));
				watch.bytes += chunk.length;
				controller.enqueue(chunk);
			}
		},
		{ highWaterMark: 0 }
	);
}

describe('a log of 100 MB', () => {
	it('is read as it streams in, and not kept in memory', async () => {
		const watch: Watch = { bytes: 0, most: 0 };
		const track = await readTrack(log(watch), { name: 'log.txt', aircraft: 'A00001' });
		expect(watch.bytes).toBeGreaterThanOrEqual(BYTES);
		expect(track.name).toBe('a00001');
		expect(track.points.length).toBeGreaterThan(1000);
		const unused = track.unused.reduce((sum, { rows }) => sum + rows, 0);
		expect(track.rows).toBe(track.points.length + track.skipped.length + unused);
		expect(watch.most).toBeLessThan(BYTES / 5);
	});
});

describe('a log of more positions than are kept', () => {
	/** Positions of aircraft: so many of each, in turn. */
	async function* positions(...aircraft: { address: number; count: number }[]): AsyncGenerator<string> {
		let time = Date.UTC(2019, 2, 1);
		const rounds = Math.max(...aircraft.map(({ count }) => count));
		for (let round = 0; round < rounds; round++) {
			let chunk = '';
			for (const { address, count } of aircraft) {
				if (round >= count) continue;
				const [date, clock] = new Date((time += 10)).toISOString().slice(0, -1).split('T');
				chunk += `MSG,3,1,1,${address.toString(16)},1,${date},${clock},,,,35000,,,51,-1,,,0,0,0,0\n`;
			}
			yield chunk;
		}
	}
	const crowd = Array.from({ length: 400 }, (_, index) => ({ address: 0xb00000 + index, count: 510 }));
	const total = 400 * 510;

	it('gives the aircraft with the most positions', async () => {
		const track = await readTrack(positions({ address: 0xa00001, count: 600 }, ...crowd));
		expect(track).toMatchObject({ name: 'a00001', rows: total + 600, skipped: [] });
		expect(track.points).toHaveLength(600);
		expect(track.unused.reduce((sum, { rows }) => sum + rows, 0)).toBe(total);
		expect(track.unused.at(-1)).toEqual({ what: 'further aircraft', rows: total - 20 * 510 });
	});

	it('asks for the aircraft where it gave up the one with the most positions too early', async () => {
		async function* late() {
			yield* positions({ address: 0xa00001, count: 5 }, ...crowd);
			yield* positions({ address: 0xa00001, count: 700 });
		}
		await expect(readTrack(late())).rejects.toThrow(
			'Give the ICAO address of the one you mean as `aircraft`. (contrail-158)'
		);
		expect((await readTrack(late(), { aircraft: 'A00001' })).rows).toBe(total + 705);
	});
});
