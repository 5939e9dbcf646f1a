import { angleBetween, EARTH_RADIUS, RADIANS, toLonLat, toVector, type Vector } from './sphere.ts';
import type { LonLat } from './types.ts';

/** Two ends nearer to opposite than this (in radians) have no one great circle between them: about 6 cm. */
const ANTIPODAL = 1e-8;

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
 * Moves a longitude by whole turns until it is within half a turn of another. A line over the antimeridian then stays in
 * one piece, with longitudes past ±180°.
 */
export const unwrap = (lon: number, near: number): number => lon - 360 * Math.round((lon - near) / 360);
