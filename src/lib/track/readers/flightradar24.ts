import { splitCsv, withoutEmptyEnd } from '../../csv/index.ts';
import { headOf, splitPosition, unwrapped, wholeNumber, withPoint, type CsvHead } from '../csv.ts';
import { eachLine, TOO_LONG } from '../lines.ts';
import type { FileRows } from '../reader.ts';
import { Rows } from '../rows.ts';
import { FOOT, KNOT, numberOrText, readNumber, readTime, scaled } from '../values.ts';

/**
 * Reads a Flightradar24 CSV: `Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction`, or in older exports six columns
 * without `UTC`. The timestamp is in seconds, the position is `"lat,lon"` or two columns, altitude in whole feet (0 on the
 * ground), speed in knots. A spreadsheet may have saved it: with semicolons, tabs or bars between the fields, decimal commas,
 * groups of thousands, whole lines in quotation marks, lines before the head, and empty fields and rows.
 *
 * @see https://www.flightradar24.com/blog/inside-flightradar24/using-the-new-flightradar24-kml-and-csv-export-tools/
 */
export async function readFlightradar24(chunks: AsyncIterable<string>): Promise<FileRows> {
	const rows = new Rows(true);
	let head: CsvHead | undefined;
	let callsign: string | null = null;
	await eachLine(chunks, (text, line) => {
		if (text === TOO_LONG) return rows.skip(line, 'no end for 65,536 characters');
		const bare = unwrapped(text);
		if (!head) {
			head = headOf(bare);
			if (!head) rows.leaveOut('lines before the head');
			return;
		}
		const { separator, columns } = head;
		const fields = splitCsv(bare, separator);
		const filled = withoutEmptyEnd(fields);
		if (filled.length === 0) return rows.leaveOut('empty rows');
		if (fields.length < columns.length || filled.length > columns.length) {
			return rows.skip(line, `${fields.length} columns and not ${columns.length}`);
		}
		const own = new Map(columns.map((name, index) => [name, fields[index] ?? '']));
		const row = new Map(columns.map((name, index) => [name, withPoint(fields[index] ?? '', separator)]));
		const position = row.get('position');
		const [lat, lon, ...more] =
			position === undefined
				? [row.get('latitude'), row.get('longitude')]
				: splitPosition(position, separator);
		if (more.length > 0) return rows.skip(line, 'a position of more than two numbers');
		const altitude = readNumber(withPoint(wholeNumber(own.get('altitude')), separator));
		callsign ??= row.get('callsign') || null;
		rows.add(line, {
			lon: numberOrText(lon),
			lat: numberOrText(lat),
			time: timeOf(withPoint(wholeNumber(own.get('timestamp')), separator), row.get('utc')),
			altitude: scaled(altitude, FOOT),
			speed: scaled(readNumber(row.get('speed')), KNOT),
			heading: readNumber(row.get('direction')),
			// “All altitude data when the aircraft is ‘on ground’ is reported as 0” (Flightradar24).
			ground: altitude === 0
		});
	});
	return { format: 'flightradar24-csv', name: callsign, rows };
}

/** A spreadsheet may round a timestamp, as in `1.78E+09`: then the column `UTC` has the time. */
function timeOf(timestamp: string | undefined, utc: string | undefined): number | string | null {
	const seconds = numberOrText(timestamp);
	if (typeof seconds === 'number' && !(utc && /e/i.test(timestamp ?? ''))) return seconds * 1000;
	return utc ? (readTime(utc) ?? utc) : seconds;
}
