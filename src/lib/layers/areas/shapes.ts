import { project, unwrap, type LonLat, type WorldPoint } from '../../geo/index.ts';
import type { Areas } from '../data/types.ts';

/** An area's place on the earth. */
export interface AreaShape {
	id: string;
	/** In degrees, closed. A ring that crosses the antimeridian goes on past ±180°. */
	polygons: readonly (readonly LonLat[])[][];
	/** The rings of all its polygons on the Web Mercator plane. */
	rings: readonly (readonly WorldPoint[])[];
}

type Ring = readonly (readonly number[])[];

/**
 * Reads areas for drawing.
 *
 * @param id the property that names an area among all others; the feature's own `id` where absent
 */
export function shapesOf(areas: Areas, id?: string): AreaShape[] {
	return areas.features.flatMap(({ id: own, properties, geometry }): AreaShape[] => {
		const coordinates = geometry?.coordinates as Ring[] | Ring[][] | undefined;
		if (!geometry || !coordinates || !geometry.type.endsWith('Polygon')) return [];
		const polygons = (geometry.type === 'Polygon' ? [coordinates] : coordinates) as Ring[][];
		const unwrapped = polygons.map((rings) => rings.map(unwrapRing));
		return [
			{
				id: String(id === undefined ? own : properties?.[id]),
				polygons: unwrapped,
				rings: unwrapped.flat().map((ring) => ring.map(project))
			}
		];
	});
}

/** A side along the map's edge leads from one end of a parallel to the other: it crosses nothing. */
const isEdge = (lon: number, last: number): boolean => lon === -last && Math.abs(lon) === 180;

function unwrapRing(ring: Ring): LonLat[] {
	let last = ring[0]?.[0] ?? 0;
	return ring.map(([lon = 0, lat = 0]) => [(last = isEdge(lon, last) ? lon : unwrap(lon, last)), lat]);
}

/** How many points all outlines have. */
export const pointsIn = (shapes: readonly AreaShape[]): number =>
	shapes.flatMap(({ rings }) => rings.flat()).length;
