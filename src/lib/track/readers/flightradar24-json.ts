import type { FileRows } from '../reader.ts';
import { Rows } from '../rows.ts';
import { finite, FOOT, isRecord, KNOT, scaled, textOf } from '../values.ts';

/** The record at a path of field names. Where there is none, the result is an empty record. */
function fieldOf(record: Record<string, unknown>, ...path: string[]): Record<string, unknown> {
	return path.reduce<Record<string, unknown>>((at, name) => (isRecord(at[name]) ? at[name] : {}), record);
}

/**
 * Reads the JSON of Flightradar24's playback: `result.response.data.flight.track`, whose items have `latitude`,
 * `longitude`, `altitude.feet` (0 on the ground), `speed.kts`, `heading`, and `timestamp` in seconds.
 *
 * @returns undefined for other JSON
 */
export function readPlayback(file: Record<string, unknown>): FileRows | undefined {
	const flight = fieldOf(file, 'result', 'response', 'data', 'flight');
	const { track } = flight;
	if (!Array.isArray(track)) return undefined;
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
