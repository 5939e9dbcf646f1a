export { extent } from './extent.ts';
export { angle, distance, greatCircle, unwrap } from './great-circle.ts';
export { attitude, flightPath, nearestCopy, type FlightPath } from './flight-path.ts';
export {
	centerWithin,
	MAX_LATITUDE,
	metresPerPixel,
	project,
	projectBounds,
	projectToPole,
	rotate,
	toScreen,
	turnedSize,
	unproject,
	worldSize,
	zoomOf
} from './mercator.ts';
export { lineGeometry, pointAt, placeOf, routeGeometry, type LegLine, type RouteGeometry } from './route.ts';
export { angleBetween, angleToArc, between, EARTH_RADIUS, RADIANS, toVector, type Vector } from './sphere.ts';
export type { Bounds, Camera, LonLat, Padding, Point, Size, WorldPoint } from './types.ts';
export { zoomPath, type ZoomPath } from './zoom-path.ts';
