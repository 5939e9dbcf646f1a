import type { FileRows } from '../reader.ts';
import { Rows } from '../rows.ts';
import { finite, FOOT, isRecord, KNOT, scaled, textOf } from '../values.ts';

/** The record at a path of field names. Where there is none, the result is an empty record. */
function fieldOf(record: Record<string, unknown>, ...path: string[]): Record<string, unknown> {
	return path.reduce<Record<string, unknown>>((at, name) => (isRecord(at[name]) ? at[name] : {}), record);
}

/** Where the flight stands: in the whole answer, or in what a program kept of it. */
const FLIGHTS = [
	['result', 'response', 'data', 'flight'],
	['response', 'data', 'flight'],
	['data', 'flight'],
	['flight'],
	[]
];

/** A list of positions; an empty one, or one of no records, only says why it cannot be read where nothing else is meant. */
const isTrack = (track: unknown): boolean =>
	Array.isArray(track) && (!isRecord(track[0]) || 'latitude' in track[0]);

/**
 * Reads the JSON of Flightradar24's playback: `result.response.data.flight.track`, whose items have `latitude`,
 * `longitude`, `altitude.feet` (0 on the ground), `speed.kts`, `heading`, and `timestamp` in seconds.
 *
 * @returns undefined for other JSON
 */
export function readPlayback(file: Record<string, unknown>): FileRows | undefined {
	const flight = FLIGHTS.map((path) => fieldOf(file, ...path)).find(({ track }) => isTrack(track));
	if (!flight) return undefined;
	const track = flight['track'] as unknown[];
	const rows = new Rows(true);
	track.forEach((item: unknown, index) => {
		if (!isRecord(item)) return rows.skip(index + 1, 'no fields');
		const [altitude, speed] = [fieldOf(item, 'altitude'), fieldOf(item, 'speed')];
		const feet = finite(altitude['feet']);
		rows.add(index + 1, {
			lon: item['longitude'],
			lat: item['latitude'],
			time: scaled(item['timestamp'], 1000),
			altitude: scaled(feet, FOOT) ?? finite(altitude['meters']),
			speed: scaled(speed['kts'], KNOT) ?? scaled(speed['kmh'], 1 / 3.6),
			heading: finite(item['heading']),
			ground: (feet ?? altitude['meters']) === 0
		});
	});
	const name =
		textOf(fieldOf(flight, 'aircraft', 'identification')['registration']) ??
		textOf(fieldOf(flight, 'identification')['callsign']) ??
		textOf(fieldOf(flight, 'identification', 'number')['default']);
	return { format: 'flightradar24-json', name, rows };
}
