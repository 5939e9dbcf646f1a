import { describe, expect, it } from 'vitest';
import { GAP_AFTER, readTrack } from '../../src/lib/track/index.ts';

const MINUTES = 60;

/** A trace of two legs with a gap of some minutes between them, as if the recorder had marked nothing. */
function trace(gap: number, flags = 0): string {
	const row = (seconds: number, bits = 0) => [seconds, 50, seconds / 1e4, 30000, 450, 90, bits, 0, null];
	const again = 60 + gap * MINUTES;
	return JSON.stringify({
		icao: '~000001',
		timestamp: 1_550_000_000,
		trace: [row(0), row(30), row(60), row(again, flags), row(again + 30)]
	});
}

/** OpenSky waypoints so many minutes apart. */
function waypoints(...minutes: number[]): string {
	let time = 1_550_000_000;
	const path = [0, ...minutes].map((gap, index) => [(time += gap * MINUTES), 50, index, 9000, 90, false]);
	return JSON.stringify({ icao24: '000001', path });
}

describe('a gap', () => {
	it('is twenty minutes in a readsb trace, marked or not', async () => {
		const unmarked = await readTrack(trace(20));
		expect(unmarked.gaps).toEqual([{ after: 2, duration: 20 * 60_000, reason: 'time' }]);
		const marked = await readTrack(trace(20, 1));
		expect(marked.gaps).toEqual([{ after: 2, duration: 20 * 60_000, reason: 'stale' }]);
	});

	it('is not two minutes, even where readsb marks their end as stale, but each new leg begins with one', async () => {
		expect(await readTrack(trace(2))).toMatchObject({ gaps: [], shortGaps: 0, gapAfter: 300_000 });
		expect(await readTrack(trace(2, 1))).toMatchObject({ gaps: [], shortGaps: 1 });
		expect((await readTrack(trace(2, 3))).gaps).toEqual([{ after: 2, duration: 120_000, reason: 'new-leg' }]);
		// 4 and 8 say how heights were measured.
		expect((await readTrack(trace(2, 12))).gaps).toEqual([]);
	});

	it('is not fourteen minutes between OpenSky waypoints, which may be fifteen apart', async () => {
		expect((await readTrack(waypoints(14, 15, 20, 14))).gaps).toEqual([
			{ after: 2, duration: 20 * 60_000, reason: 'time' }
		]);
	});

	it('is as long as the caller says, where the caller says it', async () => {
		expect((await readTrack(waypoints(14, 15), { gapAfter: 14.5 * 60_000 })).gaps).toHaveLength(1);
		expect((await readTrack(trace(20), { gapAfter: Infinity })).gaps).toEqual([]);
		await expect(readTrack(trace(20), { gapAfter: NaN })).rejects.toThrow('contrail-162');
		await expect(readTrack(trace(20), { gapAfter: 0 })).rejects.toThrow('contrail-162');
	});

	it('is not lost with a row that cannot be read', async () => {
		const file = JSON.parse(trace(6, 1)) as { trace: unknown[][] };
		file.trace[3]![1] = null;
		const track = await readTrack(JSON.stringify(file));
		expect(track.gaps).toEqual([{ after: 2, duration: 390_000, reason: 'stale' }]);
	});

	it('is not lost with a second row of its moment', async () => {
		const file = JSON.parse(trace(6)) as { trace: unknown[][] };
		file.trace.splice(4, 0, file.trace[3]!.with(6, 1));
		const track = await readTrack(JSON.stringify(file));
		expect(track.gaps).toEqual([{ after: 2, duration: 360_000, reason: 'stale' }]);
	});

	it('divides a trace where an interruption was longer than five minutes, and nowhere else', async () => {
		let seconds = 0;
		const row = (flags: number) => [seconds, 50, seconds / 1e4, 30000, 450, 90, flags, 0, null];
		const rows = [row(0)];
		for (let index = 1; index <= 74; index++) {
			seconds += index % 7 === 0 ? 301 + index : 25 + index * 3;
			rows.push(row(1));
			for (let more = 0; more < 5; more++) {
				seconds += 15;
				rows.push(row(0));
			}
		}
		const file = JSON.stringify({ timestamp: 1_550_000_000, trace: rows });
		const track = await readTrack(file);
		expect(track.gaps.map(({ reason }) => reason)).toEqual(Array(10).fill('stale'));
		expect(track.shortGaps).toBe(64);
		expect(await readTrack(file, { gapAfter: 20_000 })).toMatchObject({ shortGaps: 0, gapAfter: 20_000 });
		expect((await readTrack(file, { gapAfter: 20_000 })).gaps).toHaveLength(74);
		expect((await readTrack(file, { gapAfter: Infinity })).gaps).toEqual([]);
	});

	it('divides the tracks of a KML', async () => {
		const part = (minute: number) =>
			`<gx:Track><when>2019-03-02T10:0${minute}:00Z</when><when>2019-03-02T10:0${minute}:30Z</when>` +
			`<gx:coord>${minute} 51 150</gx:coord><gx:coord>${minute}.5 51 150</gx:coord></gx:Track>`;
		const kml = `<kml><Placemark><gx:MultiTrack>${part(0)}${part(1)}</gx:MultiTrack></Placemark></kml>`;
		expect((await readTrack(kml)).gaps).toEqual([{ after: 1, duration: 30_000, reason: 'segment' }]);
	});

	it('does not stand before the first point', async () => {
		const file = JSON.parse(trace(2)) as { trace: unknown[][] };
		file.trace[0]![6] = 1;
		expect((await readTrack(JSON.stringify(file))).gaps).toEqual([]);
	});

	it('has a rule in every format', () => {
		expect(Object.values(GAP_AFTER).every((milliseconds) => milliseconds >= 60_000)).toBe(true);
	});
});

describe('time', () => {
	it('that goes back is put in order, and counted', async () => {
		const file = JSON.parse(trace(2)) as { trace: unknown[][] };
		file.trace.reverse();
		const [straight, reversed] = [await readTrack(trace(2)), await readTrack(JSON.stringify(file))];
		expect(reversed.points).toEqual(straight.points);
		expect(reversed.reordered).toBe(4);
		expect(straight.reordered).toBe(0);
	});

	it('that stands still keeps the first row, and lists the others', async () => {
		const file = JSON.parse(trace(2)) as { trace: unknown[][] };
		file.trace.splice(1, 0, [0, 51, 9, 30000, 450, 90, 0, 0, null], [...file.trace[0]!]);
		const track = await readTrack(JSON.stringify(file));
		expect(track.points).toHaveLength(5);
		expect(track.skipped).toEqual([
			{ line: 2, reason: 'the same time as line 1' },
			{ line: 3, reason: 'the same time and place as line 1' }
		]);
	});

	it('in milliseconds where the format has seconds is a bad row, and no guess', async () => {
		const file = JSON.parse(waypoints(1, 1)) as { path: number[][] };
		file.path[1]![0]! *= 1000;
		const track = await readTrack(JSON.stringify(file));
		expect(track.skipped).toEqual([{ line: 2, reason: 'time 1550000060000000 ms is not within 1900–2200' }]);
	});
});
