import { MERCATOR_EDGE } from '../story/schema/index.ts';
import type { Position } from './data.ts';
import { Fields, numberIn } from './fields.ts';
import type { ImportedView } from './imported.ts';
import { quoted, type Warnings } from './warnings.ts';

/** The limits of a story's view, in its own terms. */
const MOST_ZOOM = 22;
const MOST_PITCH = 60;

/** Two numbers in text: `13.4, 52.5`. */
const PAIR = /^\s*\[?\s*([-+]?\d{1,3}(?:\.\d{1,20})?)\s*[,;\s]\s*([-+]?\d{1,3}(?:\.\d{1,20})?)\s*\]?\s*$/;

type Point = [lon: number, lat: number];

/** Longitude and latitude, as a list, a text or the fields of a record. */
export function pointIn(fields: Fields, name: string): Point | undefined {
	const { warnings } = fields;
	const value = fields.take(name);
	if (!value) return undefined;
	if (value.kind === 'record') return lonLatIn(new Fields(value, warnings));
	const text =
		value.kind === 'text' ? PAIR.exec(value.text.trim().slice(0, 100))?.slice(1).map(Number) : undefined;
	const [lon, lat, more] = value.kind === 'list' ? value.items.map(numberIn) : (text ?? []);
	if (lon !== undefined && lat !== undefined && more === undefined)
		return onMap([lon, lat], value.position, warnings);
	const what = `${quoted(name)} was left out${value.kind === 'text' ? `: ${quoted(value.text)}` : ''}`;
	warnings.add(value.position, what, 'A point is two numbers: the longitude, then the latitude.');
	return undefined;
}

/** The point of fields with one of the usual names for longitude and latitude. */
export function lonLatIn(fields: Fields): Point | undefined {
	const lon = fields.number('lon', 'lng', 'long', 'longitude');
	const lat = fields.number('lat', 'latitude');
	if (lon !== undefined && lat !== undefined) return onMap([lon, lat], fields.position, fields.warnings);
	if (lon === undefined && lat === undefined) return undefined;
	const [missing, known] =
		lon === undefined ? ['longitude', `latitude ${lat}`] : ['latitude', `longitude ${lon}`];
	const what = `a point of ${known} was left out`;
	fields.warnings.add(fields.position, what, `Its ${missing} is not in the file.`);
	return undefined;
}

function onMap([lon, lat]: Point, position: Position, warnings: Warnings): Point | undefined {
	if (Math.abs(lat) <= MERCATOR_EDGE && Math.abs(lon) <= 540) return [round(normalized(lon)), round(lat)];
	const hint = Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? ' Longitude and latitude may be swapped.' : '';
	warnings.add(
		position,
		`the point [${lon}, ${lat}] was left out`,
		`The map of a story does not reach it.${hint}`
	);
	return undefined;
}

/** A longitude between −180 and 180 degrees that is the same place. */
function normalized(lon: number): number {
	return Math.abs(lon) <= 180 ? lon : lon - 360 * Math.sign(lon);
}

/** Rounds to about a tenth of a metre, so that the rests of sums in binary do not show. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * A view round a point.
 *
 * @param offset by how much the zoom of the file is greater than a story's: 1 for tiles of 256 pixels
 */
export function viewIn(fields: Fields, center: Point | undefined, offset = 0): ImportedView | undefined {
	const { warnings } = fields;
	const [zoom, pitch, bearing] = ['zoom', 'pitch', 'bearing'].map((name) => fields.number(name));
	if (!center) {
		const what = `"zoom" (${zoom}) was left out`;
		if (zoom !== undefined) warnings.add(fields.positionOf('zoom'), what, 'It has no point to look at.');
		return undefined;
	}
	const point = `[${center.join(', ')}]`;
	if (zoom === undefined) {
		const fix = 'It has no zoom: add a view, with "center" and "zoom".';
		warnings.add(fields.position, `a view of ${point} was left out`, fix);
		return undefined;
	}
	const own = zoom - offset;
	if (own < (offset > 0 ? -offset : 0) || own > MOST_ZOOM) {
		const what = `a view of ${point}, zoom ${zoom}, was left out`;
		warnings.add(fields.positionOf('zoom'), what, `A story’s zoom goes from 0 to ${MOST_ZOOM}.`);
		return undefined;
	}
	const isTilted = pitch !== undefined && pitch >= 0 && pitch <= MOST_PITCH;
	if (pitch !== undefined && !isTilted) {
		const fix = `A map is tilted by 0 to ${MOST_PITCH} degrees; without it, the map is seen from straight above.`;
		warnings.add(fields.positionOf('pitch'), `"pitch" (${pitch}) was left out`, fix);
	}
	return {
		center,
		zoom: round(Math.max(0, own)),
		...(bearing && { bearing: round(bearing % 360) }),
		...(isTilted && pitch > 0 && { pitch })
	};
}
