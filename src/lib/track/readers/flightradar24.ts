import { eachLine, TOO_LONG } from '../lines.ts';
import type { FileRows } from '../reader.ts';
import { Rows } from '../rows.ts';
import { FOOT, KNOT, numberOrText, readNumber, readTime, scaled } from '../values.ts';

/**
 * A Flightradar24 CSV: `Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction`, or in older exports six columns without
 * `UTC`. The timestamp is in seconds, the position is `"lat,lon"`, altitude in feet (0 on the ground), speed in knots.
 *
 * @see https://www.flightradar24.com/blog/inside-flightradar24/using-the-new-flightradar24-kml-and-csv-export-tools/
 */
export async function readFlightradar24(chunks: AsyncIterable<string>): Promise<FileRows> {
	const rows = new Rows(true);
	let columns: string[] | undefined;
	let callsign: string | null = null;
	await eachLine(chunks, (text, line) => {
		if (text === TOO_LONG) return rows.skip(line, 'no end for 65,536 characters');
		const fields = splitCsv(text);
		if (!columns) {
			columns = fields.map((name) => name.trim().toLowerCase());
			return;
		}
		if (fields.length !== columns.length) {
			return rows.skip(line, `${fields.length} columns and not ${columns.length}`);
		}
		const row = new Map(columns.map((name, index) => [name, fields[index]?.trim() ?? '']));
		const [lat, lon, ...more] = (row.get('position') ?? '').split(',');
		const altitude = readNumber(row.get('altitude'));
		callsign ??= row.get('callsign') || null;
		if (more.length > 0) return rows.skip(line, 'a position of more than two numbers');
		rows.add(line, {
			lon: numberOrText(lon === undefined ? '' : lon),
			lat: numberOrText(lat),
			time: timeOf(row.get('timestamp'), row.get('utc')),
			altitude: scaled(altitude, FOOT),
			speed: scaled(readNumber(row.get('speed')), KNOT),
			heading: readNumber(row.get('direction')),
			// “All altitude data when the aircraft is ‘on ground’ is reported as 0” (Flightradar24).
			ground: altitude === 0
		});
	});
	return { format: 'flightradar24-csv', name: callsign, rows };
}

function timeOf(timestamp: string | undefined, utc: string | undefined): number | string | null {
	const seconds = numberOrText(timestamp);
	if (typeof seconds === 'number') return seconds * 1000;
	return utc ? (readTime(utc) ?? utc) : seconds;
}

/** The fields of a line of CSV (RFC 4180), without their quotation marks. */
function splitCsv(line: string): string[] {
	const fields: string[] = [];
	let field = '';
	let isQuoted = false;
	for (let at = 0; at < line.length; at++) {
		const character = line.charAt(at);
		if (character === '"') {
			if (isQuoted && line.charAt(at + 1) === '"') field += line.charAt(at++);
			else isQuoted = !isQuoted;
		} else if (character === ',' && !isQuoted) {
			fields.push(field);
			field = '';
		} else field += character;
	}
	return [...fields, field];
}
