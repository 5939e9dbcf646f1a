import type { FileRows } from '../reader.ts';
import { Rows } from '../rows.ts';
import { finite, FOOT, isRecord, KNOT, scaled, textOf } from '../values.ts';

/** Bits of a row's flags. Bit 4 marks a geometric vertical rate, bit 8 a geometric altitude. */
const STALE = 1;
const NEW_LEG = 2;

/**
 * Reads a trace (`trace_full_….json`, `trace_recent_….json`) of readsb, tar1090 and the sites that run them, ADS-B Exchange
 * among them: rows of `[seconds after timestamp, lat, lon, altitude in feet or "ground" or null, ground speed in knots,
 * track, flags, vertical rate, details, …]`. Rows have 9 elements; those since 2022 have 14, of which the eleventh is the
 * geometric altitude; later ones 15.
 *
 * @see https://github.com/wiedehopf/readsb/blob/dev/README-json.md, “trace jsons”
 */
export function readTrace(file: Record<string, unknown>, trace: readonly unknown[]): FileRows {
	const rows = new Rows(true);
	const start = finite(file['timestamp']);
	let callsign: string | null = null;
	trace.forEach((row, index) => {
		if (!Array.isArray(row)) return rows.skip(index + 1, 'no list of fields');
		const [seconds, lat, lon, altitude, speed, heading, flags, , details] = row as unknown[];
		const bits = finite(flags) ?? 0;
		const after = finite(seconds);
		rows.add(index + 1, {
			lon,
			lat,
			time: start === null || after === null ? null : (start + after) * 1000,
			// Where the aircraft sent no pressure altitude, the geometric one is used.
			altitude: scaled(altitude, FOOT) ?? scaled(row[10], FOOT),
			speed: scaled(speed, KNOT),
			heading: finite(heading),
			ground: altitude === 'ground',
			mark: bits & NEW_LEG ? 'new-leg' : bits & STALE ? 'stale' : null
		});
		if (isRecord(details)) callsign ??= textOf(details['flight']);
	});
	return { format: 'readsb', name: textOf(file['r']) ?? callsign ?? textOf(file['icao']), rows };
}
