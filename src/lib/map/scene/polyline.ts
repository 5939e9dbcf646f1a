import type { LonLat } from '../../geo/index.ts';

/**
 * The points of an encoded polyline, as routing services give them.
 *
 * @param precision how many decimals the service keeps: 5 for most, 6 for some
 */
export function decodePolyline(text: string, precision = 5): LonLat[] {
	const factor = 10 ** precision;
	const points: LonLat[] = [];
	let [lat, lon, at] = [0, 0, 0];
	/** Five bits of a number stand in each character, the lowest first; the last has no sixth bit. */
	const next = (): number => {
		let [value, scale, part] = [0, 1, 0];
		do {
			part = text.charCodeAt(at++) - 63;
			value += (part & 31) * scale;
			scale *= 32;
		} while (part >= 32);
		return value % 2 ? -(value + 1) / 2 : value / 2;
	};
	while (at < text.length) {
		lat += next();
		lon += next();
		points.push([lon / factor, lat / factor]);
	}
	return points;
}
