import type { FileRows, ReaderOptions } from '../reader.ts';
import { Rows } from '../rows.ts';
import { KNOT, numberOrText, readNumber, readTime, scaled } from '../values.ts';
import { readXml, type XmlElement } from '../xml.ts';

/** One cell of a `gx:Track`: a time, or coordinates. */
interface Cell {
	text: string;
	line: number;
}

/** The trackers that a file may name as its origin. */
type Producer = 'flightaware' | 'flightradar24';

const producerIn = (text: string): Producer | null =>
	/flightaware/i.test(text) ? 'flightaware' : /flightradar24/i.test(text) ? 'flightradar24' : null;

/** What has been read of a placemark. */
interface Placemark {
	when: string;
	coordinates: string;
	description: string;
	geometry: string;
}

/**
 * Reads KML, as flight trackers and other programs export it. FlightAware writes a `gx:Track`: a list of times and a list
 * of `lon lat altitude`, which belong together by their order. Flightradar24 writes a placemark for each position, with a
 * `TimeStamp`, a `Point`, and speed and heading in the description. Altitudes are in metres. Lines and placemarks without a
 * time are no record; they are left out.
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
	let producer: Producer | null = null;
	let hasSpeeds = false;
	let track = emptyTrack();
	let mark: Placemark = emptyMark();

	function endTrack(): void {
		tracks.startSegment();
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
		if (mark.geometry === '') return;
		if (mark.geometry !== 'Point' || mark.when === '')
			return marks.leaveOut(`${mark.geometry}s without a time`);
		const [lon, lat, altitude] = mark.coordinates.trim().split(',');
		const text = mark.description.replace(/<[^>]*>/g, ' ');
		hasSpeeds ||= /Speed:\s*[\d.]+\s*kt\b.*Heading:/is.test(text);
		marks.add(line, {
			lon: numberOrText(lon),
			lat: numberOrText(lat),
			time: timeOf(mark.when),
			altitude: readNumber(altitude),
			speed: scaled(readNumber(/Speed:\s*([\d.]+)\s*kt/i.exec(text)?.[1]), KNOT),
			heading: readNumber(/Heading:\s*([\d.]+)/i.exec(text)?.[1])
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
			mark.geometry = parent;
			mark.coordinates = text;
		},
		description: ({ text }) => {
			producer ??= producerIn(text);
			mark.description = text;
		},
		href: ({ text }) => void (producer ??= producerIn(text)),
		name: ({ parent, text }) => {
			producer ??= producerIn(text);
			if (parent === 'Document' || parent === 'Placemark') name ??= text.trim() || null;
		},
		Placemark: ({ line }) => endMark(line)
	};
	await readXml(chunks, file, start, end);

	const isTrack = tracks.total > 0;
	const [rows, others] = isTrack ? [tracks, marks] : [marks, tracks];
	rows.absorb(others);
	if (others.count > 0) rows.leaveOut('placemarks beside the track', others.count);
	// Flightradar24 alone describes placemarks by speed and heading.
	producer ??= hasSpeeds ? 'flightradar24' : null;
	return { format: producer ? `${producer}-kml` : 'kml', name, rows };
}

const emptyTrack = (): Record<'times' | 'places' | 'angles', Cell[]> => ({
	times: [],
	places: [],
	angles: []
});

const emptyMark = (): Placemark => ({ when: '', coordinates: '', description: '', geometry: '' });

/** Milliseconds. Text that is no time stays, so that a reason can quote it. */
function timeOf(text: string | undefined): number | string | null {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' ? null : (readTime(trimmed) ?? trimmed);
}
