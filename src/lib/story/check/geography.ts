import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { MERCATOR_EDGE } from '../schema/fields.ts';
import type { Cursor } from '../source/cursor.ts';
import { checkView } from './views.ts';

/** Degrees: a place more than `FAR` from all others that would be within `NEAR` of one if swapped looks swapped. */
const FAR = 40;
const NEAR = 12;

/** Bounds wider than this, in degrees, have their west and east swapped more often than not. */
const WIDE = 200;

/** Up to this many places, the check compares each with every other. */
const COMPARED = 500;

type Pair = [number, number];

/** Checks points, outlines, bounds and views for what no map can show. */
export function checkGeography(story: Cursor, diagnostics: Diagnostics): void {
	const places = story.get('places').values();
	const points = places.map((place) => place.get('at'));
	for (const point of points) checkPoint(point, diagnostics);
	checkSwapped(points, diagnostics);
	for (const area of story.get('areas').values()) {
		for (const corner of area.get('outline').items()) checkPoint(corner, diagnostics);
	}
	for (const line of story.get('lines').values()) {
		for (const point of line.get('points').items()) checkPoint(point, diagnostics);
	}
	for (const table of ['annotations', 'markers']) {
		for (const entry of story.get(table).values()) checkPoint(entry.get('at'), diagnostics);
	}
	for (const view of story.get('views').values()) {
		checkPoint(view.get('center'), diagnostics);
		checkBounds(view.get('bounds'), diagnostics);
		checkView(view, diagnostics);
	}
}

function checkPoint(cursor: Cursor, diagnostics: Diagnostics): void {
	const point = pairAt(cursor);
	if (!point) return;
	const [lon, lat] = point;
	if (Math.abs(lat) > 90 && isPoint([lat, lon])) {
		return diagnostics.add(234, cursor.range, { swapped: `[${lat}, ${lon}]` });
	}
	checkDegrees(cursor.get(0), 'longitude', 180, diagnostics);
	checkDegrees(cursor.get(1), 'latitude', MERCATOR_EDGE, diagnostics);
}

function checkDegrees({ value, range }: Cursor, axis: string, most: number, diagnostics: Diagnostics): void {
	if (typeof value !== 'number' || Math.abs(value) <= most) return;
	diagnostics.add(233, range, { axis, value, limit: `from −${most} to ${most}` });
}

/** Warns of each point that is far from all others and would be near one of them if its numbers were swapped. */
function checkSwapped(cursors: Cursor[], diagnostics: Diagnostics): void {
	if (cursors.length > COMPARED) return;
	const points = cursors.map((cursor) => ({ cursor, point: pairAt(cursor) }));
	for (const { cursor, point } of points) {
		if (!point || !isPoint(point)) continue;
		const [lon, lat] = point;
		let [nearest, nearestSwapped] = [Infinity, Infinity];
		for (const { point: other } of points) {
			if (!other || other === point) continue;
			nearest = Math.min(nearest, distance(point, other));
			nearestSwapped = Math.min(nearestSwapped, distance([lat, lon], other));
		}
		if (nearest < FAR || nearestSwapped > NEAR) continue;
		diagnostics.add(266, cursor.range, { swapped: `[${lat}, ${lon}]` });
	}
}

function checkBounds(cursor: Cursor, diagnostics: Diagnostics): void {
	const { numbers, range } = cursor;
	if (numbers?.length !== 4) return;
	const [west, south, east, north] = numbers as [number, number, number, number];
	for (const index of [0, 2]) checkDegrees(cursor.get(index), 'longitude', 180, diagnostics);
	for (const index of [1, 3]) checkDegrees(cursor.get(index), 'latitude', MERCATOR_EDGE, diagnostics);
	if (south >= north) diagnostics.add(235, range, { south, north });
	const degrees = east > west ? east - west : east - west + 360;
	if (east === west) diagnostics.add(236, range, {});
	else if (degrees > WIDE && east < west) diagnostics.add(267, range, { degrees: Math.round(degrees) });
}

/** Two numbers, whatever they are. */
function pairAt({ numbers }: Cursor): Pair | undefined {
	return numbers?.length === 2 ? (numbers as Pair) : undefined;
}

function isPoint([lon, lat]: Pair): boolean {
	return Math.abs(lon) <= 180 && Math.abs(lat) <= MERCATOR_EDGE;
}

/** Degrees between two points on a flat map, the short way round the world. */
function distance([lonA, latA]: Pair, [lonB, latB]: Pair): number {
	const lon = Math.abs(lonA - lonB);
	return Math.hypot(Math.min(lon, 360 - lon), latA - latB);
}
