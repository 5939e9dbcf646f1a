import {
	centerWithin,
	project,
	rotate,
	unproject,
	worldSize,
	type LonLat,
	type Point,
	type WorldPoint
} from '../../geo/index.ts';
import { pointFrom } from '../../story/check/coordinates/index.ts';
import type { Camera } from './camera.ts';
import { valueAt } from './story-fields.ts';

/** The part of the map that the page leaves free, in CSS pixels. */
export interface Room {
	width: number;
	height: number;
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** What stands in the middle of the part of the map that is free. */
export function middlePoint({ center, zoom, bearing }: Camera, room: Room): WorldPoint {
	const opposite = { top: -room.top, right: -room.right, bottom: -room.bottom, left: -room.left };
	return centerWithin(project(center), zoom, opposite, bearing);
}

/** The same, in degrees. */
export const middleOf = (camera: Camera, room: Room): LonLat =>
	roundedAt(unproject(middlePoint(camera, room)), camera.zoom);

/** As many digits of a degree as a hundredth of a pixel needs at a zoom. */
export const digitsAt = (zoom: number): number => Math.max(2, Math.min(6, Math.ceil(zoom / 3.3) + 1));

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** A point, rounded to what is seen at a zoom. */
export function roundedAt([lon, lat]: LonLat, zoom: number): [lon: number, lat: number] {
	const digits = digitsAt(zoom);
	// East of the antimeridian a world begins anew.
	return [rounded(((((lon + 180) % 360) + 360) % 360) - 180, digits), rounded(lat, digits)];
}

/** Where a point is after it was moved by so many CSS pixels on the map. */
export function movedBy(at: LonLat, by: Point, { zoom, bearing }: Pick<Camera, 'zoom' | 'bearing'>): LonLat {
	const [x, y] = project(at);
	const [right, down] = rotate(by, bearing);
	const size = worldSize(zoom);
	return roundedAt(unproject([x + right / size, y + down / size]), zoom);
}

/** The point that a story's place stands at, in whatever notation. */
export function pointOf(at: unknown): LonLat | undefined {
	if (!Array.isArray(at)) return pointFrom(at);
	const [lon, lat] = at as unknown[];
	return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : pointFrom(at);
}

/** A place of the story. */
export interface FilePlace {
	id: string;
	name: string;
	at: LonLat;
}

/** The places of a file that can be read. */
export function placesOf(data: unknown): FilePlace[] {
	return entriesIn(data, 'places').flatMap(([id, place]) => {
		const at = pointOf(valueAt(place, ['at']));
		return at ? [{ id, name: String(valueAt(place, ['name']) ?? id), at }] : [];
	});
}

/** A note of the story on its map. */
export interface FileNote {
	id: string;
	text: string;
	at: LonLat | undefined;
}

const entriesIn = (data: unknown, table: string): [id: string, entry: unknown][] =>
	Object.entries((valueAt(data, [table]) ?? {}) as Record<string, unknown>);

/** The notes of a file. */
export const notesOf = (data: unknown): FileNote[] =>
	entriesIn(data, 'annotations').map(([id, note]) => ({
		id,
		text: String(valueAt(note, ['text']) ?? id),
		at: pointOf(valueAt(note, ['at']))
	}));

/** An area of the story. */
export interface FileArea {
	id: string;
	name: string;
	outline: LonLat[];
}

/** The areas of a file whose corners can all be read. */
export const areasOf = (data: unknown): FileArea[] =>
	entriesIn(data, 'areas').flatMap(([id, area]) => {
		const corners = valueAt(area, ['outline']);
		const outline = (Array.isArray(corners) ? corners : []).map(pointOf);
		const name = String(valueAt(area, ['name']) ?? id);
		return outline.every((at) => at !== undefined) ? [{ id, name, outline }] : [];
	});

/** The lines of a file that go along points of their own, all of which can be read. */
export const linesOf = (data: unknown): (Omit<FileArea, 'outline'> & { points: LonLat[] })[] =>
	entriesIn(data, 'lines').flatMap(([id, line]) => {
		const written = valueAt(line, ['points']);
		const points = (Array.isArray(written) ? written : []).map(pointOf);
		const name = String(valueAt(line, ['name']) ?? id);
		return points.every((at) => at !== undefined) ? [{ id, name, points }] : [];
	});
