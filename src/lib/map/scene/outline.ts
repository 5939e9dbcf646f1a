import { extent, project, unwrap, type LonLat, type WorldPoint } from '../../geo/index.ts';
import { remembered } from '../route/remember.ts';
import type { Outline } from './scene.ts';

type Rings = readonly (readonly (readonly number[])[])[];

/** An outline on the Web Mercator plane. */
export interface Shape {
	/** The outer ones, and those of holes. Each is closed, and goes on past ±180° where it crosses the antimeridian. */
	rings: readonly (readonly WorldPoint[])[];
	/** How far it reaches; `east` may be past 1. */
	west: number;
	east: number;
	/** The middle of the box of the longest ring, where its name stands. */
	middle: WorldPoint;
}

/** Where an outline is. It is worked out once for each outline, and again when it has changed. */
export const shapeOf = remembered(readRings, (outline: Outline): Shape => {
	const rings = rawRings(outline).map((ring) => unwrapRing([...ring, ...ring.slice(0, 1)]).map(project));
	const longest = rings.reduce<WorldPoint[]>((a, b) => (b.length > a.length ? b : a), []);
	const [west, east] = extent(rings.flat().map(([x]) => x));
	const [left, right] = extent(longest.map(([x]) => x));
	const [top, bottom] = extent(longest.map(([, y]) => y));
	return {
		rings,
		west,
		east,
		middle: [(left + right) / 2, (top + bottom) / 2]
	};
});

function unwrapRing(ring: Rings[number]): LonLat[] {
	let near = ring[0]?.[0] ?? 0;
	return ring.map(([lon = 0, lat = 0]) => [(near = unwrap(lon, near)), lat]);
}

function readRings(outline: Outline, put: (value: unknown) => void): void {
	for (const ring of rawRings(outline)) {
		put(ring.length);
		for (const [lon, lat] of ring) {
			put(lon);
			put(lat);
		}
	}
}

function rawRings(outline: Outline): Rings {
	if (!('type' in outline)) return [outline];
	return outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
}
