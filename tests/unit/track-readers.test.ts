import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/track/index.ts';
import { point, read, reasons } from './track-fixtures.ts';

/** Knots in metres a second, and feet in metres, to as many digits as a test compares. */
const knots = (count: number) => expect.closeTo((count * 1852) / 3600, 9);
const feet = (count: number) => expect.closeTo(count * 0.3048, 9);

describe('readsb, tar1090 and ADS-B Exchange traces', () => {
	it('of nine elements', async () => {
		const track = await read('readsb-9.json');
		expect(track).toMatchObject({ format: 'readsb', name: 'TEST-9', rows: 7, skipped: [], reordered: 0 });
		expect(track.points[0]).toEqual({
			lon: 10,
			lat: 50,
			altitude: 0,
			time: 1546300800500,
			speed: knots(12.5),
			heading: 270,
			ground: true
		});
		expect(track.points[1]).toEqual(
			point({ altitude: feet(325), time: 1546300820750, heading: 280.5, ground: false })
		);
		expect(track.points[3]).toEqual(point({ altitude: null, speed: null, heading: null }));
		expect(track.gaps).toEqual([
			{ after: 3, duration: 1200_000, reason: 'stale' },
			{ after: 5, duration: 7710_000, reason: 'new-leg' }
		]);
	});

	it('of fourteen, with the geometric altitude where there is no other, over the antimeridian', async () => {
		const track = await read('readsb-14.json');
		expect(track.name).toBe('INVENT14');
		expect(track.points.map(({ lon }) => lon)).toEqual([179.95, -179.98, -179.91, -179.77]);
		expect(track.points[2]).toEqual(point({ altitude: feet(35425) }));
		expect(reasons(track)).toEqual(['4: no latitude']);
	});

	it('of fifteen', async () => {
		const track = await read('readsb-15.json');
		expect(track.name).toBe('~0000af');
		expect(track.points.map(({ heading }) => heading)).toEqual([359.9, 0]);
	});
});

describe('OpenSky', () => {
	it('tracks, in metres and seconds', async () => {
		const track = await read('opensky-track.json');
		expect(track).toMatchObject({ format: 'opensky-track', name: 'INVENT5', rows: 5 });
		expect(track.points[0]).toEqual(point({ time: 1550000000_000, heading: 0, ground: true, speed: null }));
		expect(track.points[2]).toEqual(point({ lon: -6, lat: 41, altitude: 9144 }));
		expect(track.points[3]).toEqual(point({ altitude: null, heading: null }));
		expect(reasons(track)).toEqual(['4: no latitude']);
	});

	it('states, of which the aircraft seen most is taken', async () => {
		const track = await read('opensky-states.jsonl');
		expect(track).toMatchObject({ format: 'opensky-states', name: 'INVENT1', rows: 5 });
		expect(track.points).toEqual([
			point({ lon: 8.5, lat: 50.1, altitude: 3000, speed: 120.5, heading: 90, time: 1550000009_000 }),
			point({ lon: 8.52, altitude: 3010 })
		]);
		expect(reasons(track)).toEqual(['5: the same time and place as line 3']);
		expect(track.unused).toEqual([{ what: 'aircraft 0000b2', rows: 2 }]);
	});

	it('states, of which an aircraft is asked for', async () => {
		const track = await read('opensky-states.jsonl', { aircraft: '0000B2' });
		// Without a time of position the place is an old one.
		expect(reasons(track)).toEqual(['4: no time']);
		expect(track.points).toEqual([point({ lat: 51, altitude: 9000 })]);
		expect(track.unused).toEqual([{ what: 'aircraft 0000a1', rows: 3 }]);
	});
});

describe('Flightradar24', () => {
	it('CSV of seven columns', async () => {
		const track = await read('flightradar24-7.csv');
		expect(track).toMatchObject({ format: 'flightradar24-csv', name: 'INVENT7', rows: 5 });
		expect(track.points).toEqual([
			{
				lon: 37.3,
				lat: 55.6,
				altitude: 0,
				time: 1551000000_000,
				speed: knots(15),
				heading: 190,
				ground: true
			},
			point({ lat: 55.55, altitude: feet(2500), ground: false }),
			point({ lat: 54.1, speed: knots(455) })
		]);
		expect(reasons(track)).toEqual([
			'4: the same time and place as line 3',
			'5: latitude “nowhere” is no number'
		]);
		expect(track.gaps).toEqual([{ after: 1, duration: 19 * 60_000, reason: 'time' }]);
	});

	it('CSV of six columns', async () => {
		const track = await read('flightradar24-6.csv');
		expect(track).toMatchObject({ name: 'INVENT6', rows: 2, skipped: [] });
		expect(track.points[1]).toEqual(point({ lon: -66.95, lat: 10.61, time: 1551000030_000, heading: 95 }));
	});

	it('playback JSON', async () => {
		const track = await read('playback.json');
		expect(track).toMatchObject({ format: 'flightradar24-json', name: 'XX-00001', rows: 4, skipped: [] });
		expect(track.points[0]).toEqual({
			lon: -9.13,
			lat: 38.77,
			altitude: 0,
			time: 1704180000_000,
			speed: knots(20),
			heading: 20,
			ground: true
		});
		expect(track.points[2]).toEqual(
			point({ lon: -11.8, altitude: feet(34000), speed: knots(440), ground: false })
		);
		expect(track.gaps).toEqual([{ after: 1, duration: 5310_000, reason: 'time' }]);
	});

	it('playback JSON in metres and km/h, newest first', async () => {
		const item = (timestamp: number, meters: number) => ({
			latitude: 1,
			longitude: 2,
			altitude: { meters },
			speed: { kmh: 36 },
			timestamp
		});
		const flight = {
			track: [item(1704180060, 500), item(1704180000, 0)],
			identification: { callsign: 'XXA101' }
		};
		const track = await readTrack(JSON.stringify({ result: { response: { data: { flight } } } }));
		expect(track).toMatchObject({ name: 'XXA101', reordered: 1 });
		expect(track.points).toEqual([
			point({ altitude: 0, speed: 10, ground: true, heading: null }),
			point({ altitude: 500, speed: 10, ground: false })
		]);
	});

	it.each<[string, (flight: unknown) => unknown]>([
		['of an answer', (flight) => ({ request: {}, response: { data: { flight } } })],
		['of its data', (flight) => ({ data: { flight } })],
		['by itself', (flight) => ({ flight })],
		['without a name around it', (flight) => flight]
	])('playback JSON %s', async (_, kept) => {
		const track = [{ latitude: 1, longitude: 2, timestamp: 1704180000 }];
		const flight = { identification: { callsign: 'XXA101' }, track };
		expect(await readTrack(JSON.stringify(kept(flight)))).toMatchObject({
			format: 'flightradar24-json',
			name: 'XXA101',
			rows: 1
		});
	});

	it('playback JSON without positions is refused', async () => {
		const playback = (track: unknown) =>
			JSON.stringify({ result: { response: { data: { flight: { track } } } } });
		await expect(readTrack(playback([]))).rejects.toThrow('contrail-152');
		await expect(readTrack(playback(null))).rejects.toThrow('contrail-150');
		await expect(readTrack(playback([7, {}]))).rejects.toThrow('its 2 rows, line 1 has no fields');
	});

	it('KML', async () => {
		const track = await read('flightradar24.kml');
		expect(track).toMatchObject({ format: 'flightradar24-kml', name: 'INVENT8/TEST', rows: 4 });
		expect(track.points).toEqual([
			point({ lon: 12.5, altitude: 304.8, speed: knots(150), heading: 98, time: Date.UTC(2019, 2, 2, 10) }),
			point({ lon: 12.6, speed: knots(200), heading: 100, time: Date.UTC(2019, 2, 2, 10, 1) })
		]);
		expect(reasons(track)).toEqual(['20: time “2019-03-02 at noon” cannot be read']);
		expect(track.unused).toEqual([{ what: 'LineStrings without a time', rows: 1 }]);
	});
});

describe('FlightAware KML', () => {
	it('pairs times and coordinates in order', async () => {
		const track = await read('flightaware.kml');
		expect(track).toMatchObject({
			format: 'flightaware-kml',
			name: 'FlightAware ✈ INVENT9 02-Mar-2019',
			rows: 5
		});
		expect(track.points).toEqual([
			point({ lon: 0, lat: 51, altitude: 150, time: Date.UTC(2019, 2, 2, 10) }),
			point({ lon: 0.1, time: Date.UTC(2019, 2, 2, 10, 0, 30, 500) }),
			point({ lon: 0.3, altitude: null, time: Date.UTC(2019, 2, 2, 10, 1, 30) })
		]);
		expect(reasons(track)).toEqual(['21: no latitude']);
		expect(track.unused).toEqual([{ what: 'Points without a time', rows: 1 }]);
	});
});

describe('KML', () => {
	const track = (more = '') =>
		`<kml><Document>${more}<Placemark><name>Walk</name><gx:Track><when>2019-03-02T10:00:00Z</when><gx:coord>1 2 3</gx:coord></gx:Track></Placemark></Document></kml>`;
	const mark = (more: string) =>
		`<kml><Document><Placemark>${more}<TimeStamp><when>2019-03-02T10:00:00Z</when></TimeStamp><Point><coordinates>1,2,3</coordinates></Point></Placemark></Document></kml>`;

	it.each([
		['of a list of times that names no tracker', track(), 'kml'],
		['of placemarks that name no tracker', mark('<name>Camp</name>'), 'kml'],
		[
			'of FlightAware, by its author',
			track('<atom:author><atom:name>FlightAware</atom:name></atom:author>'),
			'flightaware-kml'
		],
		[
			'of Flightradar24, by its link',
			mark('<description>https://www.flightradar24.com/</description>'),
			'flightradar24-kml'
		],
		[
			'of Flightradar24, by its icons',
			mark('<Style><Icon><href>https://www.flightradar24.com/a.png</href></Icon></Style>'),
			'flightradar24-kml'
		]
	])('%s is named for what it is', async (_, kml, format) => {
		expect(await readTrack(kml)).toMatchObject({ format, points: [point({ lon: 1, lat: 2, altitude: 3 })] });
	});
});

describe('GPX', () => {
	it('reads its tracks, and parts them at segments', async () => {
		const track = await read('track.gpx');
		expect(track).toMatchObject({ format: 'gpx', name: 'Tom & Jerry’s flight', rows: 7 });
		expect(track.points).toEqual([
			point({ lon: 7.5, lat: 46.5, altitude: 560.5, time: Date.UTC(2019, 5, 1, 8) }),
			point({ lon: 7.51, speed: 55.5, heading: 45, time: Date.UTC(2019, 5, 1, 8, 0, 10, 250) }),
			point({ lon: 7.6, altitude: null, time: null }),
			point({ lon: 7.7, lat: 46.7 })
		]);
		expect(track.gaps).toEqual([{ after: 1, duration: null, reason: 'segment' }]);
		expect(reasons(track)).toEqual(['18: latitude 146.6 is not within -90–90']);
		expect(track.unused).toEqual([
			{ what: 'waypoints', rows: 1 },
			{ what: 'points of planned routes', rows: 1 }
		]);
	});
});

describe('SBS-1 BaseStation', () => {
	it('takes places from MSG,2 and MSG,3, and speed from MSG,4', async () => {
		const track = await read('basestation.txt');
		expect(track).toMatchObject({ format: 'sbs', name: 'INVENT3', rows: 17 });
		expect(track.points).toEqual([
			point({ lon: -1, lat: 51.5, altitude: feet(35000), speed: knots(400), heading: 90 }),
			point({ lon: -0.997, time: Date.UTC(2019, 2, 1, 12, 0, 1, 500) }),
			// The velocity is half a minute old by now.
			point({ lon: -0.9, speed: null, heading: null }),
			point({ lat: 51.4, altitude: 0, speed: knots(12), heading: 270.5, ground: true })
		]);
		// The signal was lost for 28.5 s before, which is too short for a gap.
		expect(track.shortGaps).toBe(1);
		expect(track.gaps).toEqual([{ after: 2, duration: 39.5 * 60_000, reason: 'time' }]);
		expect(reasons(track)).toEqual([
			'14: time “2019/03/01 12:99:31.000” cannot be read',
			'16: MSG type “9”',
			'17: the aircraft “0000”'
		]);
		expect(track.unused).toContainEqual({ what: 'aircraft 0000b2', rows: 1 });
		expect(track.unused).toContainEqual({ what: 'MSG,3 without a position', rows: 1 });
	});

	it('in the clock of the receiver', async () => {
		const track = await read('basestation.txt', { utcOffset: 180 });
		expect(track.points[0]).toEqual(point({ time: Date.UTC(2019, 2, 1, 9, 0, 0, 500) }));
	});

	it('of an aircraft that it does not have', async () => {
		await expect(read('basestation.txt', { aircraft: 'abcdef' })).rejects.toThrow(
			'basestation.txt has no aircraft “abcdef”. It has 0000a1, 0000b2. Give one of these as `aircraft`. (contrail-157)'
		);
	});
});
