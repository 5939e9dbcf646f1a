import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/track/index.ts';
import { point, read, reasons } from './track-fixtures.ts';

describe('GeoJSON', () => {
	it('without times', async () => {
		const track = await read('line.geojson');
		expect(track).toMatchObject({ format: 'geojson', name: 'Ferry', rows: 6 });
		expect(track.points.map(({ lon }) => lon)).toEqual([179, -179, -178, -176]);
		expect(track.points[0]).toEqual(point({ altitude: 100, time: null }));
		expect(track.gaps).toEqual([{ after: 1, duration: null, reason: 'segment' }]);
		expect(reasons(track)).toEqual(['5: latitude 200 is not within -90–90']);
		expect(track.unused).toEqual([{ what: 'Point features', rows: 1 }]);
	});

	it('with times', async () => {
		const track = await read('line-times.geojson');
		expect(track.points.map(({ time }) => time)).toEqual([
			Date.UTC(2019, 5, 1, 8),
			Date.UTC(2019, 5, 1, 8, 1),
			Date.UTC(2019, 5, 1, 8, 30),
			null
		]);
		expect(track.gaps).toEqual([{ after: 1, duration: 29 * 60_000, reason: 'time' }]);
	});
});

describe('GeoJSON points with times', () => {
	it('are a track, in the order of time', async () => {
		const track = await read('points.geojson');
		expect(track).toMatchObject({ format: 'geojson', name: 'INVENT4', rows: 5, reordered: 1 });
		expect(track.points).toEqual([
			point({ lon: 10, lat: 50, altitude: 1000, time: Date.UTC(2019, 5, 1, 8) }),
			point({ lon: 10.1, time: Date.UTC(2019, 5, 1, 8, 1) }),
			point({ lon: 10.2, time: Date.UTC(2019, 5, 1, 8, 30) })
		]);
		expect(track.gaps).toEqual([{ after: 1, duration: 29 * 60_000, reason: 'time' }]);
		expect(reasons(track)).toEqual(['4: time “at noon” cannot be read']);
		expect(track.unused).toEqual([{ what: 'Point features', rows: 1 }]);
	});

	const pointAt = (properties: unknown, lon = 1) => ({
		type: 'Feature',
		properties,
		geometry: { type: 'Point', coordinates: [lon, 2] }
	});
	const line = {
		type: 'Feature',
		properties: {},
		geometry: {
			type: 'LineString',
			coordinates: [
				[1, 2],
				[3, 4]
			]
		}
	};
	const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

	it.each([
		['time', '2019-06-01T08:00:00Z'],
		['timestamp', 1559376000],
		['timestamp', 1559376000000],
		['timestamp', '1559376000'],
		['DateTime', '2019/06/01 08:00:00+00'],
		['times', '2019-06-01T08:00:00Z'],
		['recorded_at', '2019-06-01 08:00:00 UTC'],
		['Time (UTC)', '2019-6-1 8:00'],
		['ts', '1559376000.0'],
		['timestamp_ms', 1559376000000],
		['last_seen', '20190601T080000Z'],
		['date', '1.6.2019 08:00:00']
	])('have it in %s as %s', async (name, value) => {
		const { points } = await readTrack(collection(pointAt({ [name]: value })));
		expect(points).toEqual([point({ lon: 1, lat: 2, time: Date.UTC(2019, 5, 1, 8) })]);
	});

	it('are none by a property that is no time', async () => {
		await expect(readTrack(collection(pointAt({ t: 21.5, seen: 3, time_zone: 'UTC' })))).rejects.toThrow(
			'152'
		);
	});

	it('come one to a line too', async () => {
		const rows = [0, 1, 2].map((minute) => pointAt({ time: `2019-06-01T08:0${minute}:00Z` }, minute));
		const lines = rows.map((row) => JSON.stringify(row)).join('\n');
		expect((await readTrack(lines)).points.map(({ lon }) => lon)).toEqual([0, 1, 2]);
	});

	it('are waypoints beside a line that has times, or a single one beside any line', async () => {
		const timed = { ...line, properties: { coordTimes: ['2019-06-01T08:00:00Z', '2019-06-01T08:01:00Z'] } };
		const waypoint = pointAt({ time: '2019-06-01T08:00:30Z' });
		for (const other of [timed, line]) {
			const track = await readTrack(collection(waypoint, other));
			expect(track.points.map(({ lon }) => lon)).toEqual([1, 3]);
			expect(track.unused).toEqual([{ what: 'Point features', rows: 1 }]);
		}
	});

	it('are the track beside a line without times', async () => {
		const rows = [0, 1].map((minute) => pointAt({ time: `2019-06-01T08:0${minute}:00Z` }, minute));
		const track = await readTrack(collection(line, ...rows));
		expect(track.points.map(({ lon }) => lon)).toEqual([0, 1]);
		expect(track.unused).toEqual([{ what: 'LineString features', rows: 1 }]);
	});
});

describe('a line of GeoJSON', () => {
	const coordinates = [
		[170, 1],
		[180, 2]
	];
	const times = ['2019-06-01T08:00:00Z', '2019-06-01T08:01:00Z'];

	it.each(['times', 'timestamps', 'coordTimes', 'datetimes'])('has its times in %s', async (name) => {
		const line = {
			type: 'Feature',
			properties: { [name]: times },
			geometry: { type: 'LineString', coordinates }
		};
		const { points } = await readTrack(JSON.stringify(line));
		expect(points.map(({ time }) => time)).toEqual(times.map((time) => Date.parse(time)));
	});

	it('may go on beyond 180°, or count to 360°, and has no gap there', async () => {
		const beyond = { type: 'LineString', coordinates: [...coordinates, [190, 3], [-190, 4], [350, 5]] };
		const track = await readTrack(JSON.stringify(beyond));
		expect(track.points.map(({ lon }) => lon)).toEqual([170, 180, -170, 170, -10]);
		expect(track).toMatchObject({ gaps: [], skipped: [] });
	});

	it('may stand in a collection of geometries', async () => {
		const line = { type: 'LineString', coordinates };
		const point = { type: 'Point', coordinates: [1, 2] };
		const track = await readTrack(JSON.stringify({ type: 'GeometryCollection', geometries: [point, line] }));
		expect(track.points).toHaveLength(2);
		expect(track.unused).toEqual([{ what: 'Point features', rows: 1 }]);
	});
});
