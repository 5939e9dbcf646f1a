import { MERCATOR_EDGE } from '../../story/schema/index.ts';
import type { DraftView } from './draft.ts';
import { Fields, numberIn } from './fields.ts';
import type { Notes } from './notes.ts';

/** The limits of a story's view, in its own terms. */
const MOST_ZOOM = 22;
const MOST_PITCH = 60;

/** Two numbers in text: `13.4, 52.5`. */
const PAIR = /^\s*\[?\s*([-+]?\d{1,3}(?:\.\d{1,20})?)\s*[,;\s]\s*([-+]?\d{1,3}(?:\.\d{1,20})?)\s*\]?\s*$/;

type Point = [lon: number, lat: number];

/** Longitude and latitude where they are a list, a text or the fields of a record; nothing where they are none. */
export function pointIn(fields: Fields, name: string): Point | undefined {
	const { notes } = fields;
	const value = fields.take(name);
	if (!value) return undefined;
	if (value.kind === 'record') return lonLatIn(new Fields(value, notes));
	const text =
		value.kind === 'text' ? PAIR.exec(value.text.trim().slice(0, 100))?.slice(1).map(Number) : undefined;
	const [lon, lat, more] = value.kind === 'list' ? value.items.map(numberIn) : (text ?? []);
	if (lon !== undefined && lat !== undefined && more === undefined)
		return onMap([lon, lat], value.line, notes);
	notes.add(
		value.line,
		`"${name}" was left out`,
		'A point is two numbers: the longitude, then the latitude.'
	);
	return undefined;
}

/** The point of fields that are called longitude and latitude in one of the usual ways. */
export function lonLatIn(fields: Fields): Point | undefined {
	const lon = fields.number('lon', 'lng', 'long', 'longitude');
	const lat = fields.number('lat', 'latitude');
	if (lon !== undefined && lat !== undefined) return onMap([lon, lat], fields.line, fields.notes);
	if (lon === undefined && lat === undefined) return undefined;
	const missing = lon === undefined ? 'longitude' : 'latitude';
	fields.notes.add(fields.line, 'a point was left out', `Its ${missing} is not in the file.`);
	return undefined;
}

function onMap([lon, lat]: Point, line: number, notes: Notes): Point | undefined {
	if (Math.abs(lat) <= MERCATOR_EDGE && Math.abs(lon) <= 540) return [round(within(lon)), round(lat)];
	const hint = Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? ' Longitude and latitude may be swapped.' : '';
	notes.add(line, `the point [${lon}, ${lat}] was left out`, `No map of a story reaches there.${hint}`);
	return undefined;
}

/** The same longitude between −180 and 180 degrees. */
function within(lon: number): number {
	return Math.abs(lon) <= 180 ? lon : lon - 360 * Math.sign(lon);
}

/** A tenth of a metre: what adding and taking away leaves behind them is not there. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * A view round a point.
 *
 * @param offset what the zoom of the file has more than a story's: 1 where a map's tiles are 256 pixels wide
 */
export function viewIn(fields: Fields, center: Point | undefined, offset = 0): DraftView | undefined {
	const { notes } = fields;
	const [zoom, pitch, bearing] = ['zoom', 'pitch', 'bearing'].map((name) => fields.number(name));
	if (!center) {
		if (zoom !== undefined)
			notes.add(fields.lineOf('zoom'), '"zoom" was left out', 'It has no point to look at.');
		return undefined;
	}
	if (zoom === undefined) {
		notes.add(
			fields.line,
			'a view was left out: it has a point and no zoom',
			'Add a view, with "center" and "zoom".'
		);
		return undefined;
	}
	const own = zoom - offset;
	if (own < (offset > 0 ? -offset : 0) || own > MOST_ZOOM) {
		notes.add(
			fields.lineOf('zoom'),
			`a view of zoom ${zoom} was left out`,
			`A story’s goes from 0 to ${MOST_ZOOM}.`
		);
		return undefined;
	}
	const tilted = pitch !== undefined && pitch >= 0 && pitch <= MOST_PITCH;
	if (pitch !== undefined && !tilted) {
		const why = `A map is tilted by 0 to ${MOST_PITCH} degrees; without it, it looks straight down.`;
		notes.add(fields.lineOf('pitch'), `"pitch" (${pitch}) was left out`, why);
	}
	return {
		center,
		zoom: round(Math.max(0, own)),
		...(bearing && { bearing: round(bearing % 360) }),
		...(tilted && pitch > 0 && { pitch })
	};
}
