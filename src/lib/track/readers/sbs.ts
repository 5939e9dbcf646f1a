import { AircraftRows } from '../aircraft-rows.ts';
import { eachLine, TOO_LONG } from '../lines.ts';
import type { FileRows, ReaderOptions } from '../reader.ts';
import { FOOT, KNOT, numberOrText, readNumber, readTime, scaled, excerpt } from '../values.ts';

/** Columns, from 0. */
const ADDRESS = 4;
const DATE = 6;
const TIME = 7;
const CALLSIGN = 10;
const ALTITUDE = 11;
const SPEED = 12;
const TRACK = 13;
const LATITUDE = 14;
const LONGITUDE = 15;
const GROUND = 21;

const OTHER_TYPES: ReadonlySet<string> = new Set(['STA', 'SEL', 'ID', 'AIR', 'CLK']);

/** The statuses of STA (eleventh column) that end a reception: position lost, signal lost, removed, deleted. */
const LOST: ReadonlySet<string> = new Set(['PL', 'SL', 'RM', 'AD']);

/** A velocity (MSG,4) holds for positions up to this many milliseconds later; aircraft send both twice a second. */
const VELOCITY_AGE = 10_000;

interface Velocity {
	time: number | null;
	speed: number | null;
	heading: number | null;
}

/**
 * Reads a log of SBS-1 BaseStation messages (port 30003), as most receivers write it. Positions are in MSG,2 (on the ground)
 * and MSG,3 (in the air); speed and track over the ground in MSG,2 and MSG,4; in feet and knots, in the clock of the
 * receiver.
 *
 * @see http://woodair.net/SBS/Article/Barebones42_Socket_Data.htm
 */
export async function readSbs(chunks: AsyncIterable<string>, options: ReaderOptions): Promise<FileRows> {
	const aircraft = new AircraftRows(true, options);
	const velocities = new Map<string, Velocity>();
	const callsigns = new Map<string, string>();
	const ahead = (options.utcOffset ?? 0) * 60_000;

	const timeOf = (fields: readonly string[]): number | string | null => {
		const text = `${fields[DATE] ?? ''} ${fields[TIME] ?? ''}`.trim();
		const time = readTime(text);
		return time === null ? text || null : time - ahead;
	};

	function takePosition(address: string, type: string, fields: readonly string[], line: number): void {
		const [lat, lon] = [numberOrText(fields[LATITUDE]), numberOrText(fields[LONGITUDE])];
		// Receivers send the altitude of an aircraft before they have worked out its position.
		if (lat === null && lon === null) return aircraft.of(address)?.leaveOut(`MSG,${type} without a position`);
		const time = timeOf(fields);
		const flag = fields[GROUND]?.trim();
		const known = velocities.get(address);
		const age = known?.time != null && typeof time === 'number' ? time - known.time : Infinity;
		const recent = age >= 0 && age <= VELOCITY_AGE ? known : undefined;
		aircraft.add(address, line, {
			lon,
			lat,
			time,
			altitude: scaled(readNumber(fields[ALTITUDE]), FOOT),
			speed: scaled(readNumber(fields[SPEED]), KNOT) ?? recent?.speed ?? null,
			heading: readNumber(fields[TRACK]) ?? recent?.heading ?? null,
			ground: type === '2' || flag === '1' || flag === '-1'
		});
	}

	function takeMessage(fields: readonly string[], line: number): void {
		const type = fields[1]?.trim() ?? '';
		const address = fields[ADDRESS]?.trim().toLowerCase() ?? '';
		if (!/^[1-8]$/.test(type)) return aircraft.unassigned.skip(line, `MSG type ${excerpt(type)}`);
		if (!/^[0-9a-f]{6}$/.test(address))
			return aircraft.unassigned.skip(line, `the aircraft ${excerpt(address)}`);
		if (type === '2' || type === '3') return takePosition(address, type, fields, line);
		const rows = aircraft.of(address);
		if (!rows) return;
		rows.leaveOut(`MSG,${type} messages`);
		const callsign = fields[CALLSIGN]?.trim();
		if (type === '1' && callsign) callsigns.set(address, callsign);
		if (type !== '4') return;
		const time = timeOf(fields);
		velocities.set(address, {
			time: typeof time === 'number' ? time : null,
			speed: scaled(readNumber(fields[SPEED]), KNOT),
			heading: readNumber(fields[TRACK])
		});
	}

	await eachLine(chunks, (text, line) => {
		if (text === TOO_LONG) return aircraft.unassigned.skip(line, 'no end for 65,536 characters');
		const fields = text.split(',');
		const message = fields[0]?.trim().toUpperCase() ?? '';
		if (message === 'MSG') return takeMessage(fields, line);
		if (!OTHER_TYPES.has(message))
			return aircraft.unassigned.skip(line, `the message type ${excerpt(message)}`);
		aircraft.unassigned.leaveOut(`${message} messages`);
		const isLost = message === 'STA' && LOST.has(fields[CALLSIGN]?.trim() ?? '');
		const rows = isLost ? aircraft.peek(fields[ADDRESS]?.trim().toLowerCase() ?? '') : undefined;
		const time = timeOf(fields);
		rows?.mark('stale', typeof time === 'number' ? time : null);
	});

	const { address, rows } = aircraft.choose();
	return { format: 'sbs', name: callsigns.get(address) ?? (address || null), rows };
}
