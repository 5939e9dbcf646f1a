import type { LonLat } from '../../map/index.ts';

/** How far a Web Mercator map goes to the north and south, in degrees. */
const EDGE = 85.05;

/**
 * Meridians and parallels as lines of points, in degrees.
 *
 * @param pieces of a meridian, and of half a parallel: a globe bends them
 */
export function graticule(every: number, pieces: number): LonLat[][] {
	const step = Math.max(1, every);
	const meridians = range(-180, 180 - step, step).map((lon) =>
		range(-EDGE, EDGE, (2 * EDGE) / pieces).map((lat): LonLat => [lon, lat])
	);
	const north = range(0, EDGE, step);
	const parallels = [...north.slice(1).map((lat) => -lat), ...north].map((lat) =>
		range(-180, 180, 180 / pieces).map((lon): LonLat => [lon, lat])
	);
	return [...meridians, ...parallels];
}

/** The numbers from one to another, a step apart. */
const range = (from: number, to: number, step: number): number[] =>
	Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
