import { AircraftRows } from '../aircraft-rows.ts';
import type { FileRows, ReaderOptions } from '../reader.ts';
import { Rows } from '../rows.ts';
import { finite, isRecord, scaled, textOf } from '../values.ts';

const SECOND = 1000;

/**
 * Reads an OpenSky track: waypoints `[time, latitude, longitude, baro_altitude, true_track, on_ground]`, in seconds and metres.
 *
 * @see https://openskynetwork.github.io/opensky-api/rest.html#track-by-aircraft
 */
export function readPath(file: Record<string, unknown>, path: readonly unknown[]): FileRows {
	const rows = new Rows(true);
	path.forEach((waypoint, index) => {
		if (!Array.isArray(waypoint)) return rows.skip(index + 1, 'no list of fields');
		const [time, lat, lon, altitude, heading, ground] = waypoint as unknown[];
		rows.add(index + 1, {
			lon,
			lat,
			time: scaled(time, SECOND),
			altitude: finite(altitude),
			heading: finite(heading),
			ground: ground === true
		});
	});
	// The documentation writes it as `calllsign`.
	const callsign = textOf(file['callsign']) ?? textOf(file['calllsign']);
	return { format: 'opensky-track', name: callsign ?? textOf(file['icao24']), rows };
}

/**
 * Reads one or several answers of OpenSky's state vectors, and chooses one aircraft. Each answer has a position of each
 * aircraft. Index 0 is the address, 1 the callsign, 3 `time_position`, 5 and 6 longitude and latitude, 7 and 13 barometric
 * and geometric altitude, 8 `on_ground`, 9 velocity, 10 `true_track`; in seconds, metres and metres a second.
 *
 * @see https://openskynetwork.github.io/opensky-api/rest.html#all-state-vectors
 */
export function readStates(answers: readonly unknown[], options: ReaderOptions): FileRows {
	const aircraft = new AircraftRows(true, options);
	const callsigns = new Map<string, string>();
	let line = 0;
	for (const answer of answers) {
		// OpenSky answers with `"states": null` where nothing flies.
		const states = isRecord(answer) && Array.isArray(answer['states']) ? (answer['states'] as unknown[]) : [];
		for (const state of states) {
			line++;
			const address = Array.isArray(state) ? textOf(state[0])?.toLowerCase() : undefined;
			if (!Array.isArray(state) || !address) {
				aircraft.unassigned.skip(line, 'no aircraft');
				continue;
			}
			const callsign = textOf(state[1]);
			if (callsign && !callsigns.has(address)) callsigns.set(address, callsign);
			aircraft.add(address, line, {
				lon: state[5],
				lat: state[6],
				time: scaled(state[3], SECOND),
				altitude: finite(state[7]) ?? finite(state[13]),
				speed: finite(state[9]),
				heading: finite(state[10]),
				ground: state[8] === true
			});
		}
	}
	const { address, rows } = aircraft.choose();
	return { format: 'opensky-states', name: callsigns.get(address) ?? (address || null), rows };
}
