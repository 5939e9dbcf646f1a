import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/track/index.ts';
import { expectSound, fixture } from './track-fixtures.ts';

const clock = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(11, 16));

/** The gaps of a track by the times at their ends. */
async function gapsOf(source: string | Uint8Array) {
	const track = await readTrack(source);
	expectSound(track);
	return track.gaps.map(({ after, reason }) => [
		clock(track.points[after]!.time),
		clock(track.points[after + 1]!.time),
		reason
	]);
}

const at = (minute: number) => `2026-07-13T11:${String(minute).padStart(2, '0')}:00Z`;

/** Files whose segments have the given minutes, in the order of the file. */
const files: [format: string, write: (segments: number[][]) => string][] = [
	[
		'GPX',
		(segments) =>
			`<gpx><trk>${segments.map((minutes) => `<trkseg>${minutes.map((minute) => `<trkpt lat="47.${minute}" lon="8"><time>${at(minute)}</time></trkpt>`).join('')}</trkseg>`).join('')}</trk></gpx>`
	],
	[
		'KML',
		(segments) =>
			`<kml xmlns:gx="g"><Placemark><gx:MultiTrack>${segments
				.map(
					(minutes) =>
						`<gx:Track>${minutes.map((minute) => `<when>${at(minute)}</when><gx:coord>8 47.${minute} 0</gx:coord>`).join('')}</gx:Track>`
				)
				.join('')}</gx:MultiTrack></Placemark></kml>`
	],
	[
		'GeoJSON',
		(segments) =>
			JSON.stringify({
				type: 'Feature',
				properties: { coordinateProperties: { times: segments.map((minutes) => minutes.map(at)) } },
				geometry: {
					type: 'MultiLineString',
					coordinates: segments.map((minutes) => minutes.map((minute) => [8, 47 + minute / 100]))
				}
			})
	]
];

describe.each(files)('rows of a %s that are out of order', (_, write) => {
	it.each([
		[
			'newest first',
			[
				[8, 7, 6],
				[2, 1, 0]
			]
		],
		[
			'with the later segment first',
			[
				[6, 7, 8],
				[0, 1, 2]
			]
		],
		[
			'shuffled inside their segments',
			[
				[1, 0, 2],
				[7, 8, 6]
			]
		]
	])('%s have their gap between the segments, and no other', async (_, segments) => {
		expect(await gapsOf(write(segments))).toEqual([['11:02', '11:06', 'segment']]);
	});

	it('have no gap where a segment begins with the last row of another', async () => {
		expect(
			await gapsOf(
				write([
					[0, 1, 2],
					[2, 3, 4]
				])
			)
		).toEqual([]);
		expect(
			await gapsOf(
				write([
					[4, 3, 2],
					[2, 1, 0],
					[7, 6]
				])
			)
		).toEqual([['11:04', '11:06', 'segment']]);
	});

	it('have no gap where segments overlap in time', async () => {
		expect(
			await gapsOf(
				write([
					[0, 2, 4, 6],
					[1, 3, 5, 7]
				])
			)
		).toEqual([]);
		expect(
			await gapsOf(
				write([
					[0, 2, 4],
					[1, 3],
					[8, 9]
				])
			)
		).toEqual([['11:04', '11:08', 'segment']]);
	});
});

describe('the case from the field', () => {
	it('has its one gap where nothing is known, and counts the rows that went back', async () => {
		const source = fixture('newest-first.gpx');
		expect(await gapsOf(source)).toEqual([['11:02', '11:06', 'segment']]);
		const track = await readTrack(source);
		expect(track.points.map(({ lat }) => lat)).toEqual([47.3, 47.4, 47.5, 47.6, 47.7, 47.8]);
		expect(track.reordered).toBe(5);
	});
});

describe('a mark of the recorder in a file that is newest first', () => {
	const row = (seconds: number, lat: number | null, flags: number) => [
		seconds,
		lat,
		8,
		30000,
		450,
		90,
		flags,
		0,
		null
	];
	const trace = (...rows: unknown[]) =>
		JSON.stringify({ timestamp: Date.UTC(2026, 6, 13, 11) / 1000, trace: rows });

	it('stays before its point in time', async () => {
		const rows = [row(3600, 49, 0), row(3540, 48, 1), row(60, 47, 0), row(0, 46, 0)];
		expect(await gapsOf(trace(...rows))).toEqual([['11:01', '11:59', 'stale']]);
	});

	it('goes to the next point in time where its own row cannot be used', async () => {
		const rows = [row(3600, 49, 0), row(3540, null, 1), row(60, 47, 0), row(0, 46, 0)];
		expect(await gapsOf(trace(...rows))).toEqual([['11:01', '12:00', 'stale']]);
	});

	it('holds in an SBS log by the time of its message', async () => {
		const message = (type: string, time: string, more: string) =>
			`${type},1,1,0000A1,1,2026/07/13,${time}.000,2026/07/13,${time}.000,${more}`;
		const position = (time: string) => message('MSG,3', time, ',35000,,,51.5,-1,,,0,0,0,0');
		const log = [
			position('11:30:00'),
			`STA,,1,1,0000A1,1,2026/07/13,11:10:00.000,2026/07/13,11:10:00.000,SL`,
			position('11:01:00'),
			position('11:00:00')
		];
		expect(await gapsOf(log.join('\n'))).toEqual([['11:01', '11:30', 'stale']]);
	});
});
