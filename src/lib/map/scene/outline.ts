import { unwrap } from '../../geo/index.ts';
import type { LonLat } from '../../geo/index.ts';
import type { Outline } from './scene.ts';

const known = new WeakMap<Outline, LonLat[][]>();

/**
 * The rings of an outline: the outer ones, and those of holes. Each goes on past ±180° where it crosses the antimeridian.
 * They are worked out once for each outline.
 */
export function ringsOf(outline: Outline): LonLat[][] {
	let rings = known.get(outline);
	if (!rings) {
		rings = rawRings(outline).map((ring) => {
			let near = ring[0]?.[0] ?? 0;
			return ring.map(([lon = 0, lat = 0]) => [(near = unwrap(lon, near)), lat]);
		});
		known.set(outline, rings);
	}
	return rings;
}

function rawRings(outline: Outline): readonly (readonly (readonly number[])[])[] {
	if (!('type' in outline)) return [outline];
	return outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
}
