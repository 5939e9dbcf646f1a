import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrack, TrackError } from '../../src/lib/track/index.ts';
import { isFull } from '../shared/extent.ts';
import { always, applied, cut, inMatch, insertion, lineChange, type Change } from './mutations.ts';
import { expectSound, fixture } from './track-fixtures.ts';

const files = [
	'readsb-9.json',
	'readsb-14.json',
	'readsb-15.json',
	'opensky-track.json',
	'opensky-states.jsonl',
	'flightradar24-7.csv',
	'flightradar24-6.csv',
	'flightradar24.kml',
	'flightaware.kml',
	'newest-first.gpx',
	'spreadsheet.csv',
	'playback.json',
	'points.geojson',
	'track.gpx',
	'line.geojson',
	'line-times.geojson',
	'basestation.txt'
];

const RUNS = isFull ? 1500 : 400;

/** What may stand in the place of a number. */
const oddity = fc.constantFrom(
	...[
		'null',
		'NaN',
		'Infinity',
		'-1e999',
		'""',
		'"12"',
		'[]',
		'{}',
		'true',
		'',
		'0x10',
		'1,5',
		'9'.repeat(400)
	],
	...[
		'1550000000',
		'1550000000000',
		'-200',
		'91',
		'2019-02-31T25:61:61Z',
		'\u0000',
		'“',
		'--',
		'1e3',
		'.5',
		'<',
		'&'
	]
);
const shuffled = fc
	.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
	.map((dice): Change => (text) => {
		const lines = text.split('\n').map((line) => ({ line, key: dice.next().value }));
		return lines
			.sort((a, b) => a.key - b.key)
			.map(({ line }) => line)
			.join('\n');
	});

/** Ways in which files break. */
const harm = fc.oneof(
	cut,
	inMatch(/-?\d+(?:\.\d+)?/g, oddity),
	lineChange,
	shuffled,
	insertion(fc.string({ maxLength: 8 })),
	always('a byte order mark', (text) => `\uFEFF${text}`),
	always('line ends of Windows', (text) => text.replace(/\r?\n/g, '\r\n')),
	always('line ends of the old Macintosh', (text) => text.replace(/\r?\n/g, '\r'))
);

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
	for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

describe('a broken file', () => {
	it('gives a sound track with every row accounted for, or a TrackError', async () => {
		let read = 0;
		const check = async (name: string, harms: Change[], size: number) => {
			const text = applied(new TextDecoder().decode(fixture(name)), harms);
			const whole = await outcome(readTrack(text));
			const pieces = await outcome(readTrack(inPieces(text, size)));
			expect(pieces).toEqual(whole);
			if (typeof whole === 'string') return;
			read++;
			expectSound(whole);
		};
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...files),
				fc.array(harm, { maxLength: 5 }),
				fc.integer({ min: 1, max: 500 }),
				check
			),
			{ numRuns: RUNS }
		);
		// Else every file was refused, and nothing was tested.
		expect(read).toBeGreaterThan(RUNS / 5);
	});

	it('of bytes gives nothing but a TrackError', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				expect(typeof (await outcome(readTrack(bytes)))).toBe('string');
			})
		);
	});
});

/** The track, or the message of the TrackError; anything else is thrown. */
async function outcome<T>(reading: Promise<T>): Promise<T | string> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof TrackError) return error.message;
		throw error;
	}
}

/** Rows of numbers, in JSON, as a program with faults might write them. */
const field = fc.oneof(
	{ weight: 6, arbitrary: fc.double({ min: -90, max: 90, noNaN: true }) },
	{ weight: 2, arbitrary: fc.double() },
	{ weight: 1, arbitrary: fc.jsonValue() }
);
const rows = fc.array(
	fc.oneof(
		{ weight: 9, arbitrary: fc.array(field, { maxLength: 16 }) },
		{ weight: 1, arbitrary: fc.jsonValue() }
	)
);

describe('rows of anything', () => {
	const shapes: [string, (list: unknown[]) => unknown][] = [
		['a trace', (trace) => ({ timestamp: 1_550_000_000, trace })],
		['waypoints', (path) => ({ path })],
		['states', (states) => [{ time: 1, states }, { states }]],
		['a line', (coordinates) => ({ type: 'LineString', coordinates })],
		['lines', (coordinates) => ({ type: 'MultiLineString', coordinates })],
		['features', (features) => ({ type: 'FeatureCollection', features })],
		[
			'points with times',
			(list) => ({
				type: 'FeatureCollection',
				features: list.map((coordinates, index) => ({
					type: 'Feature',
					properties: { time: 1_550_000_000 + index },
					geometry: { type: 'Point', coordinates }
				}))
			})
		],
		['a playback', (track) => ({ result: { response: { data: { flight: { track } } } } })],
		[
			'a line with times',
			(list) => ({
				type: 'Feature',
				properties: { coordinateProperties: { times: list.flat() } },
				geometry: { type: 'LineString', coordinates: list }
			})
		]
	];

	it.each(shapes)('in %s: a sound track, or a TrackError', async (_, shape) => {
		await fc.assert(
			fc.asyncProperty(rows, async (list) => {
				const track = await outcome(readTrack(JSON.stringify(shape(list))));
				if (typeof track !== 'string') expectSound(track);
			})
		);
	});
});
