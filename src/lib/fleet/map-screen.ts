import type { Map as MaplibreMap } from 'maplibre-gl';
import { project, unproject, unwrap } from '../geo/index.ts';
import { visiblePixel } from '../map/basemap/webgl/index.ts';
import type { ToScreen } from './pick.ts';

/** Farther from the equator than this the map's square ends soon, and around a pole every longitude is near. */
const POLAR = 84;

/** The part of the world around a pixel of the map: west, north, east, south in the Web Mercator plane. */
export function boxAround(
	map: MaplibreMap,
	[x, y]: readonly [x: number, y: number],
	within: number
): [west: number, north: number, east: number, south: number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	const middle = map.unproject([x, y]);
	const sides = [-within, 0, within];
	for (const [dx, dy] of sides.flatMap((side) => sides.map((other) => [side, other] as const))) {
		const { lng, lat } = map.unproject([x + dx, y + dy]);
		if (Math.abs(lat) > POLAR) return [-1, -1, 2, 2];
		const [worldX, worldY] = project([unwrap(lng, middle.lng), lat]);
		box[0] = Math.min(box[0], worldX);
		box[1] = Math.min(box[1], worldY);
		box[2] = Math.max(box[2], worldX);
		box[3] = Math.max(box[3], worldY);
	}
	return box;
}

/** Where the map's camera has a point of the Web Mercator plane; undefined behind a globe's horizon. */
export function screenOf(map: MaplibreMap): ToScreen {
	if (map.getProjection()?.type === 'globe') return (x, y) => visiblePixel(map, [x, y]);
	return (x, y) => {
		const pixel = map.project(unproject([x, y]) as [number, number]);
		return [pixel.x, pixel.y];
	};
}
