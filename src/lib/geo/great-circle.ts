import type { LonLat } from './types.ts';

const RADIANS = Math.PI / 180;

/** The earth's mean radius in metres (IUGG's R₁), for a sphere in place of the ellipsoid: distances err by 0.6 % at most. */
export const EARTH_RADIUS = 6_371_008.8;

/** Two ends nearer to opposite than this (in radians) have no one great circle between them: about 6 cm. */
const ANTIPODAL = 1e-8;

type Vector = readonly [x: number, y: number, z: number];

function toVector([lon, lat]: LonLat): Vector {
	const cos = Math.cos(lat * RADIANS);
	return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

function toLonLat([x, y, z]: Vector): LonLat {
	return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];

/** The angle between two unit vectors in radians; atan2 keeps its digits at both ends, where acos loses them. */
const angleBetween = (a: Vector, b: Vector): number => Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));

/** The angle between two points as seen from the earth's middle, in radians, 0–π. */
export const angle = (from: LonLat, to: LonLat): number => angleBetween(toVector(from), toVector(to));

/** The length of the great circle between two points, in metres. */
export const distance = (from: LonLat, to: LonLat): number => angle(from, to) * EARTH_RADIUS;

/**
 * The great circle from one point to another, as a function of the fraction travelled (0–1): spherical linear
 * interpolation (Shoemake 1985). Opposite ends have no one shortest way; the one over the north pole is taken.
 */
export function greatCircle(from: LonLat, to: LonLat): (fraction: number) => LonLat {
	const a = toVector(from);
	const b = toVector(to);
	const omega = angleBetween(a, b);
	if (omega === 0) return () => from;
	const ahead = Math.PI - omega < ANTIPODAL ? northOf(from) : directionTo(a, b, omega);
	return (fraction) => {
		if (fraction <= 0) return from;
		if (fraction >= 1) return to;
		const cos = Math.cos(omega * fraction);
		const sin = Math.sin(omega * fraction);
		return toLonLat([a[0] * cos + ahead[0] * sin, a[1] * cos + ahead[1] * sin, a[2] * cos + ahead[2] * sin]);
	};
}

/** The unit vector at right angles to `a`, in the plane of `a` and `b`, on `b`'s side. */
function directionTo(a: Vector, b: Vector, omega: number): Vector {
	const sin = Math.sin(omega);
	const cos = Math.cos(omega);
	return [(b[0] - a[0] * cos) / sin, (b[1] - a[1] * cos) / sin, (b[2] - a[2] * cos) / sin];
}

function northOf([lon, lat]: LonLat): Vector {
	const sin = Math.sin(lat * RADIANS);
	return [-sin * Math.cos(lon * RADIANS), -sin * Math.sin(lon * RADIANS), Math.cos(lat * RADIANS)];
}

/**
 * Moves a longitude by whole turns until it is within half a turn of another, so that a line over the antimeridian stays
 * in one piece (its longitudes then pass ±180°).
 */
export const unwrap = (lon: number, near: number): number => lon - 360 * Math.round((lon - near) / 360);
