import type { TrackPoint } from './types.ts';

/** The earth's mean radius in metres (IUGG's R₁), for a sphere in place of the ellipsoid. */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Two ends nearer than this in radians (0.6 mm) are one point. */
const SAME = 1e-10;

export type Vector = readonly [x: number, y: number, z: number];

/** The unit vector of a point on the sphere. */
export function vectorOf({ lon, lat }: Pick<TrackPoint, 'lon' | 'lat'>): Vector {
	const cos = Math.cos(lat * RADIANS);
	return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];

/** The angle between two unit vectors in radians, 0–π. */
export const angleOf = (a: Vector, b: Vector): number => Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));

/** How far a point is from the shorter great circle between two others, in radians: cross-track, or to the nearer end. */
export function angleToArc(point: Vector, from: Vector, to: Vector): number {
	const normal = cross(from, to);
	const length = Math.hypot(...normal);
	const nearer = () => Math.min(angleOf(point, from), angleOf(point, to));
	if (length < SAME) return nearer();
	const isBeside = dot(cross(normal, from), point) >= 0 && dot(cross(to, normal), point) >= 0;
	// atan2 keeps its digits where the arc sine loses them.
	const off = Math.abs(dot(normal, point));
	return isBeside ? Math.atan2(off, Math.hypot(...cross(normal, point))) : nearer();
}

/** The point at a share (0–1) of the great circle between two others (Shoemake 1985). */
export function between(from: Vector, to: Vector, share: number): Vector {
	const angle = angleOf(from, to);
	const sin = Math.sin(angle);
	if (sin < SAME) return share < 0.5 ? from : to;
	const a = Math.sin((1 - share) * angle) / sin;
	const b = Math.sin(share * angle) / sin;
	return [from[0] * a + to[0] * b, from[1] * a + to[1] * b, from[2] * a + to[2] * b];
}
