import type { Map as MaplibreMap } from 'maplibre-gl';
import { unproject, unwrap, type Point, type WorldPoint } from '../../../geo/index.ts';

/** How far from a point, in degrees, its pixel may look for the point to be seen. */
const SAME_PLACE = 1;

/**
 * Where MapLibre has a point, in CSS pixels; undefined for one that cannot be seen from here: the pixel of a point behind
 * the horizon shows another, on the near side, or none.
 *
 * @param point in the copy of the world that is to be seen: its x may be past 0 or 1
 */
export function visiblePixel(map: MaplibreMap, point: WorldPoint): Point | undefined {
	const at = unproject(point);
	const pixel = map.project(at as [number, number]);
	const seen = map.unproject(pixel);
	const east = (unwrap(seen.lng, at[0]) - at[0]) * Math.cos((at[1] * Math.PI) / 180);
	return Math.hypot(east, seen.lat - at[1]) < SAME_PLACE ? [pixel.x, pixel.y] : undefined;
}
