import { unwrap } from '../../geo/index.ts';
import type { LonLat } from '../../geo/index.ts';
import { remembered, samePoint } from '../route/remember.ts';
import type { Outline } from './scene.ts';

type Rings = readonly (readonly (readonly number[])[])[];

/**
 * The rings of an outline: the outer ones, and those of holes. Each goes on past ±180° where it crosses the antimeridian.
 * They are worked out once for each outline, and again when it has changed.
 */
export const ringsOf = remembered(copyOfRings, (rings: Rings): LonLat[][] =>
	rings.map((ring) => {
		let near = ring[0]?.[0] ?? 0;
		return ring.map(([lon = 0, lat = 0]) => [(near = unwrap(lon, near)), lat]);
	})
);

function copyOfRings(outline: Outline, last?: Rings): Rings {
	const rings = rawRings(outline);
	const isSame =
		last?.length === rings.length &&
		rings.every(
			(ring, r) => ring.length === last[r]!.length && ring.every((point, i) => samePoint(point, last[r]![i]!))
		);
	return isSame ? last : rings.map((ring) => ring.map((point) => [...point]));
}

function rawRings(outline: Outline): Rings {
	if (!('type' in outline)) return [outline];
	return outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
}
