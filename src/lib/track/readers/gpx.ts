import type { FileRows, ReaderOptions } from '../reader.ts';
import type { RawPoint } from '../row.ts';
import { Rows } from '../rows.ts';
import { numberOrText, readNumber, readTime } from '../values.ts';
import { readXml, type XmlElement } from '../xml.ts';

/**
 * Reads the tracks of a GPX 1.1 (or 1.0) file. A segment is “a continuous span of track data”; between two segments
 * reception was lost, or the recorder was off. Elevation is in metres, time in UTC; speed (m/s) and course are GPX 1.0's, or
 * come in Garmin's TrackPointExtension. Planned routes and waypoints are no record of a flight; they are left out.
 *
 * @see https://www.topografix.com/GPX/1/1/
 */
export async function readGpx(
	chunks: AsyncIterable<string>,
	{ name: file }: ReaderOptions
): Promise<FileRows> {
	const rows = new Rows(false);
	let name: string | null = null;
	let point: RawPoint = { lon: null, lat: null, time: null };

	const start: Record<string, (element: XmlElement) => void> = {
		trkseg: () => rows.startSegment(),
		trkpt: ({ attributes }) => {
			const [lat, lon] = [numberOrText(attributes['lat']), numberOrText(attributes['lon'])];
			point = { lon, lat, time: null };
		}
	};
	const end: Record<string, (element: XmlElement) => void> = {
		trkpt: ({ line }) => rows.add(line, point),
		rtept: () => rows.leaveOut('points of planned routes'),
		wpt: () => rows.leaveOut('waypoints'),
		name: ({ parent, text }) => {
			if (parent === 'trk') name ??= text.trim() || null;
		},
		ele: ({ text }) => void (point.altitude = readNumber(text)),
		time: ({ text }) => void (point.time = text.trim() === '' ? null : (readTime(text) ?? text.trim())),
		speed: ({ text }) => void (point.speed = readNumber(text)),
		course: ({ text }) => void (point.heading = readNumber(text))
	};
	await readXml(chunks, file, start, end);
	return { format: 'gpx', name, rows };
}
