import type { FileRows, ReaderOptions } from '../read.ts';
import { Rows } from '../rows.ts';
import { KNOT, numberOrText, readNumber, readTime, scaled } from '../values.ts';
import { readXml, type XmlElement } from '../xml-path.ts';

/** Where one row of a `gx:Track` stands: its time, and its coordinates. */
interface Column {
	text: string;
	line: number;
}

/** What a placemark says before it ends. */
interface Placemark {
	when: string;
	coordinates: string;
	description: string;
	kind: string;
}

/**
 * KML as flight trackers export it. FlightAware writes a `gx:Track`: a list of times and one of `lon lat altitude`, which
 * belong together in order. Flightradar24 writes a placemark for each position, with a `TimeStamp`, a `Point`, and speed
 * and heading in the description. Altitudes are in metres. Lines and marks without a time are no record, and left out.
 *
 * @see https://developers.google.com/kml/documentation/kmlreference
 */
export async function readKml(
	chunks: AsyncIterable<string>,
	{ name: file }: ReaderOptions
): Promise<FileRows> {
	const tracks = new Rows(true);
	const marks = new Rows(true);
	let name: string | null = null;
	let track = emptyTrack();
	let mark: Placemark = emptyMark();

	function endTrack(): void {
		tracks.breakBefore('segment');
		const { times, places, angles } = track;
		for (let index = 0; index < Math.max(times.length, places.length); index++) {
			const [time, place] = [times[index], places[index]];
			const [lon, lat, altitude] = (place?.text.trim() ?? '').split(/\s+/);
			tracks.add(place?.line ?? time?.line ?? 0, {
				lon: numberOrText(lon),
				lat: numberOrText(lat),
				time: timeOf(time?.text),
				altitude: readNumber(altitude),
				heading: readNumber(angles[index]?.text.trim().split(/\s+/)[0])
			});
		}
	}

	function endMark(line: number): void {
		if (mark.kind === '') return;
		if (mark.kind !== 'Point' || mark.when === '') return marks.leave(`${mark.kind}s without a time`);
		const [lon, lat, altitude] = mark.coordinates.trim().split(',');
		const said = mark.description.replace(/<[^>]*>/g, ' ');
		marks.add(line, {
			lon: numberOrText(lon),
			lat: numberOrText(lat),
			time: timeOf(mark.when),
			altitude: readNumber(altitude),
			speed: scaled(readNumber(/Speed:\s*([\d.]+)\s*kt/i.exec(said)?.[1]), KNOT),
			heading: readNumber(/Heading:\s*([\d.]+)/i.exec(said)?.[1])
		});
	}

	const start: Record<string, (element: XmlElement) => void> = {
		Track: () => void (track = emptyTrack()),
		Placemark: () => void (mark = emptyMark())
	};
	const end: Record<string, (element: XmlElement) => void> = {
		when: ({ parent, text, line }) => {
			if (parent === 'Track') track.times.push({ text, line });
			else mark.when = text.trim();
		},
		coord: ({ text, line }) => void track.places.push({ text, line }),
		angles: ({ text, line }) => void track.angles.push({ text, line }),
		Track: endTrack,
		coordinates: ({ parent, text }) => {
			mark.kind = parent;
			mark.coordinates = text;
		},
		description: ({ text }) => void (mark.description = text),
		name: ({ parent, text }) => {
			if (parent === 'Document' || parent === 'Placemark') name ??= text.trim() || null;
		},
		Placemark: ({ line }) => endMark(line)
	};
	await readXml(chunks, file, start, end);

	const isTrack = tracks.total > 0;
	const [rows, others] = isTrack ? [tracks, marks] : [marks, tracks];
	rows.absorb(others);
	if (others.points.length > 0) rows.leave('marks beside the track', others.points.length);
	return { format: isTrack ? 'flightaware-kml' : 'flightradar24-kml', name, rows };
}

const emptyTrack = (): Record<'times' | 'places' | 'angles', Column[]> => ({
	times: [],
	places: [],
	angles: []
});

const emptyMark = (): Placemark => ({ when: '', coordinates: '', description: '', kind: '' });

/** Milliseconds; text that is no time stays, to be told of. */
function timeOf(text: string | undefined): number | string | null {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' ? null : (readTime(trimmed) ?? trimmed);
}
