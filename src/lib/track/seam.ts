import type { TrackPoint } from './types.ts';

/** The most that two ends of a line that was cut at the antimeridian are apart, in degrees: about 11 m. */
const APART = 1e-4;

type Position = Pick<TrackPoint, 'lon' | 'lat'>;

/**
 * Whether two points are the ends at which a line was cut at the antimeridian, as RFC 7946 (3.1.9) asks for: one place, at
 * 180° in the one and at -180° in the other.
 */
export const isSeam = (a: Position, b: Position): boolean =>
	a.lon * b.lon < 0 &&
	Math.min(Math.abs(a.lon), Math.abs(b.lon)) >= 180 - APART &&
	Math.abs(a.lat - b.lat) <= APART;
