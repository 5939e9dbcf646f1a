import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/track/index.ts';
import { expectSound } from './track-fixtures.ts';

type Position = [lon: number, lat: number];

const multiLine = (coordinates: Position[][], times?: string[][]) =>
	JSON.stringify({
		type: 'Feature',
		properties: times ? { coordinateProperties: { times } } : {},
		geometry: { type: 'MultiLineString', coordinates }
	});

const east: Position[] = [
	[170, 40],
	[175, 42],
	[180, 45]
];
const west: Position[] = [
	[-180, 45],
	[-175, 47],
	[-170, 48]
];

describe('a line that was cut at the antimeridian', () => {
	it('is one line and no gap, in both directions', async () => {
		expect((await readTrack(multiLine([east, west]))).gaps).toEqual([]);
		const back = [west.toReversed(), east.toReversed()];
		expect((await readTrack(multiLine(back))).gaps).toEqual([]);
	});

	it('is one line where the half behind the cut stands first in the file', async () => {
		const track = await readTrack(multiLine([west, east]));
		expect(track.gaps).toEqual([]);
		expect(track.points.map(({ lon }) => lon)).toEqual([170, 175, 180, -180, -175, -170]);
	});

	it('is one line where it was cut several times', async () => {
		const there: Position[] = [
			[-180, 10],
			[-179, 11],
			[-180, 12]
		];
		const again: Position[] = [
			[180, 12],
			[178, 13]
		];
		const track = await readTrack(
			multiLine([
				again,
				there,
				[
					[178, 9],
					[180, 10]
				]
			])
		);
		expect(track.gaps).toEqual([]);
		expect(track.points.map(({ lat }) => lat)).toEqual([9, 10, 10, 11, 12, 12, 13]);
	});

	it('is one line in two features, and in two segments of a GPX', async () => {
		const feature = (coordinates: Position[]) => ({
			type: 'Feature',
			properties: {},
			geometry: { type: 'LineString', coordinates }
		});
		const features = { type: 'FeatureCollection', features: [feature(east), feature(west)] };
		expect((await readTrack(JSON.stringify(features))).gaps).toEqual([]);
		const segment = (line: Position[]) =>
			`<trkseg>${line.map(([lon, lat]) => `<trkpt lat="${lat}" lon="${lon}"/>`).join('')}</trkseg>`;
		expect((await readTrack(`<gpx><trk>${segment(east)}${segment(west)}</trk></gpx>`)).gaps).toEqual([]);
	});

	it('has the place of the cut once where it has a time, and counts the repetition', async () => {
		const minutes = (...list: number[]) => list.map((minute) => `2019-06-01T08:0${minute}:00Z`);
		const track = await readTrack(multiLine([east, west], [minutes(0, 1, 2), minutes(2, 3, 4)]));
		expectSound(track);
		expect(track.gaps).toEqual([]);
		expect(track.points).toHaveLength(5);
		expect(track.skipped).toEqual([]);
		expect(track.unused).toEqual([{ what: 'points repeated at the antimeridian', rows: 1 }]);
	});

	it('has a gap where too much time went by, or the ends are other places', async () => {
		const times = [
			['2019-06-01T08:00:00Z', '2019-06-01T08:01:00Z', '2019-06-01T08:02:00Z'],
			['2019-06-01T09:00:00Z', '2019-06-01T09:01:00Z', '2019-06-01T09:02:00Z']
		];
		expect((await readTrack(multiLine([east, west], times))).gaps).toEqual([
			{ after: 2, duration: 58 * 60_000, reason: 'time' }
		]);
		for (const other of [
			[-180, 46],
			[-179, 45],
			[180, 45]
		] as Position[]) {
			const { gaps } = await readTrack(multiLine([east, [other, ...west.slice(1)]]));
			expect(gaps).toEqual([{ after: 2, duration: null, reason: 'segment' }]);
		}
	});
});
