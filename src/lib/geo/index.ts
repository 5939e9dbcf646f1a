export { angle, distance, EARTH_RADIUS, greatCircle, unwrap } from './great-circle.ts';
export { attitude, flightPath, type FlightPath } from './flight-path.ts';
export {
	centerWithin,
	constrain,
	MAX_LATITUDE,
	project,
	projectBounds,
	toScreen,
	unproject,
	worldSize,
	zoomOf
} from './mercator.ts';
export { lineGeometry, placeOf, pointAt, routeGeometry, type LegLine, type RouteGeometry } from './route.ts';
export type { Bounds, Camera, LonLat, Padding, Point, Size, WorldPoint } from './types.ts';
