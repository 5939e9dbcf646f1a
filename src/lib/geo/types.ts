/** A point on the earth: longitude and latitude in WGS 84 degrees, in GeoJSON's order. */
export type LonLat = readonly [lon: number, lat: number];

/** West, south, east, north in degrees. East is smaller than west where the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A point of the Web Mercator plane: the world is 1 wide and 1 high, (0, 0) is 180° W, 85.0511° N. */
export type WorldPoint = readonly [x: number, y: number];

/** A point or a vector of a picture: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** Width and height in CSS pixels. */
export interface Size {
	width: number;
	height: number;
}

/** The space kept free at each edge, in CSS pixels. */
export interface Padding {
	top: number;
	right: number;
	bottom: number;
	left: number;
}

/** What a viewport shows: the point in its middle, and the scale. */
export interface Camera {
	/** The point in the middle of the viewport, in the Web Mercator plane. */
	center: WorldPoint;
	/** Zoom 0 draws the whole world 512 CSS pixels wide (MapLibre's convention); each step doubles it. */
	zoom: number;
	/**
	 * The direction at the top, in degrees clockwise from north.
	 * @default 0
	 */
	bearing?: number;
	/**
	 * How far the map is tilted, in degrees. Flat pictures ignore it.
	 * @default 0
	 */
	pitch?: number;
}
