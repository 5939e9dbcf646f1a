import { EARTH_RADIUS, RADIANS } from './sphere.ts';
import type { Bounds, Camera, LonLat, Padding, Point, Size, WorldPoint } from './types.ts';

/** The width of the whole world at zoom 0 in CSS pixels, as MapLibre has it. */
const TILE_SIZE = 512;

/** The latitude at which Web Mercator's square ends, in degrees: 2·atan(e^π) − 90°. */
export const MAX_LATITUDE = 85.0511287798066;

/**
 * The last latitude that a line is drawn at, in degrees. The map's square ends at 85.05°, and a line over a pole leaves it
 * at the top and comes back on the other side of the world. On a globe, what is beyond 89.9° is a dot.
 */
const LAST_LATITUDE = 89.9;

/** The width of the whole world in CSS pixels at a zoom. */
export const worldSize = (zoom: number): number => TILE_SIZE * 2 ** zoom;

/** The zoom at which the whole world is so many CSS pixels wide. */
export const zoomOf = (size: number): number => Math.log2(size / TILE_SIZE);

/** What one CSS pixel shows at a zoom and a latitude (in degrees), in metres along the ground. */
export const metresPerPixel = (zoom: number, latitude: number): number =>
	(2 * Math.PI * EARTH_RADIUS * Math.cos(latitude * RADIANS)) / worldSize(zoom);

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** The northing of a latitude in a world of 1 × 1, y down. */
const worldY = (lat: number): number => 0.5 - Math.asinh(Math.tan(lat * RADIANS)) / (2 * Math.PI);

/**
 * Spherical Web Mercator (EPSG:3857), scaled to a world of 1 × 1. Latitudes past the square's edge are put on the edge.
 * Longitudes past ±180° go on past 0 and 1, so that a line over the antimeridian stays in one piece.
 */
export function project([lon, lat]: LonLat): WorldPoint {
	return [lon / 360 + 0.5, worldY(clamp(lat, MAX_LATITUDE))];
}

/** As {@link project}, but past the square's edge too, up to 89.9°: for lines over a pole. */
export function projectToPole([lon, lat]: LonLat): WorldPoint {
	return [lon / 360 + 0.5, worldY(clamp(lat, LAST_LATITUDE))];
}

/** The inverse of {@link project}, in degrees. */
export function unproject([x, y]: WorldPoint): LonLat {
	const lat = Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS;
	return [(x - 0.5) * 360, lat];
}

/** The box that holds the bounds in the Web Mercator plane. */
export function projectBounds([west, south, east, north]: Bounds): {
	center: WorldPoint;
	width: number;
	height: number;
} {
	const unwrappedEast = east < west ? east + 360 : east;
	const [left, top] = project([west, north]);
	const [right, bottom] = project([unwrappedEast, south]);
	return { center: [(left + right) / 2, (top + bottom) / 2], width: right - left, height: bottom - top };
}

/** Rotates a vector clockwise (y points down) by an angle in degrees. */
export function rotate([x, y]: Point, angle: number): [x: number, y: number] {
	if (angle === 0) return [x, y];
	const [cos, sin] = [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)];
	return [x * cos - y * sin, x * sin + y * cos];
}

/** The size of the box around a box that is turned by an angle in degrees. */
export function turnedSize({ width, height }: Size, angle: number): Size {
	const [cos, sin] = [Math.abs(Math.cos(angle * RADIANS)), Math.abs(Math.sin(angle * RADIANS))];
	return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/**
 * The middle of a viewport that has a point in the middle of its unpadded area.
 *
 * @param point in the Web Mercator plane
 * @param bearing the direction at the viewport's top, in degrees clockwise from north
 */
export function centerWithin(point: WorldPoint, zoom: number, padding: Padding, bearing = 0): WorldPoint {
	const size = worldSize(zoom);
	const [x, y] = rotate([(padding.right - padding.left) / 2, (padding.bottom - padding.top) / 2], bearing);
	return [point[0] + x / size, point[1] + y / size];
}

/**
 * The place of a point of the Web Mercator plane in the viewport, in CSS pixels from its top left corner. The map is flat:
 * the camera's pitch does not matter.
 */
export function toScreen(point: WorldPoint, camera: Camera, size: Size): [x: number, y: number] {
	const { center, zoom, bearing = 0 } = camera;
	const scale = worldSize(zoom);
	const [x, y] = rotate([(point[0] - center[0]) * scale, (point[1] - center[1]) * scale], -bearing);
	return [x + size.width / 2, y + size.height / 2];
}
