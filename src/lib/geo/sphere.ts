import type { LonLat } from './types.ts';

export const RADIANS = Math.PI / 180;

/** The earth's mean radius in metres (IUGG's R₁), for a sphere in place of the ellipsoid: distances err by 0.6 % at most. */
export const EARTH_RADIUS = 6_371_008.8;

/** Two ends nearer than this in radians (0.6 mm) are one point. */
const SAME_POINT = 1e-10;

/** A unit vector from the middle of the earth. */
export type Vector = readonly [x: number, y: number, z: number];

/** The unit vector of a point on the sphere. */
export function toVector([lon, lat]: LonLat): Vector {
	const cos = Math.cos(lat * RADIANS);
	return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

export function toLonLat([x, y, z]: Vector): LonLat {
	return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];

/** The angle between two unit vectors in radians, 0–π. The arc tangent keeps its digits at both ends, the arc cosine does not. */
export const angleBetween = (a: Vector, b: Vector): number =>
	Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));

/**
 * The distance of a point from the shorter great circle arc between two others, in radians: across the arc where the
 * point lies beside it, to the nearer end elsewhere.
 */
export function angleToArc(point: Vector, from: Vector, to: Vector): number {
	const normal = cross(from, to);
	const length = Math.hypot(...normal);
	const toNearerEnd = () => Math.min(angleBetween(point, from), angleBetween(point, to));
	if (length < SAME_POINT) return toNearerEnd();
	const isBeside = dot(cross(normal, from), point) >= 0 && dot(cross(to, normal), point) >= 0;
	const height = Math.abs(dot(normal, point));
	return isBeside ? Math.atan2(height, Math.hypot(...cross(normal, point))) : toNearerEnd();
}

/**
 * The point at a fraction (0–1) of the great circle between two others: spherical linear interpolation (Shoemake 1985).
 * Opposite ends have no one shortest way; `greatCircle` chooses one.
 */
export function between(from: Vector, to: Vector, fraction: number): Vector {
	const angle = angleBetween(from, to);
	const sin = Math.sin(angle);
	if (sin < SAME_POINT) return fraction < 0.5 ? from : to;
	const a = Math.sin((1 - fraction) * angle) / sin;
	const b = Math.sin(fraction * angle) / sin;
	return [from[0] * a + to[0] * b, from[1] * a + to[1] * b, from[2] * a + to[2] * b];
}
