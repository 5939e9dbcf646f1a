import type { StoryAreas } from '../schema/layer-data.ts';
import { isRecord } from '../source/cursor.ts';
import { featuresOf } from './topology.ts';

/** Why a file holds no areas, and what to do about it. */
export interface RefusedAreas {
	what: string;
	hint: string;
}

/** An area as its file has it. */
export interface ReadArea {
	/** Its own id, and its properties. */
	id: string | undefined;
	properties: Readonly<Record<string, unknown>>;
	coordinates: number[][][][];
}

/** Decimals of a degree: four are eleven metres. */
const DECIMALS = 1e4;

/** Reads the areas of a GeoJSON or TopoJSON file: its polygons. Of several objects of a TopoJSON, the one with the most. */
export function readAreas(text: string): ReadArea[] | RefusedAreas {
	let data: unknown;
	try {
		data = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { what: `is no JSON (${reason})`, hint: 'Save it again as GeoJSON or TopoJSON.' };
	}
	try {
		const areas = featuresIn(data).flatMap((one) => areaOf(one) ?? []);
		if (areas.length > 0) return areas;
	} catch {
		return { what: 'is broken', hint: 'Save it again as GeoJSON or TopoJSON.' };
	}
	return { what: 'has no areas', hint: 'Save the outlines as polygons, as GeoJSON or TopoJSON.' };
}

function featuresIn(data: unknown): unknown[] {
	if (!isRecord(data)) return [];
	if (data.type === 'Topology') return featuresOf(data);
	return Array.isArray(data.features) ? data.features : [data];
}

function areaOf(one: unknown): ReadArea | undefined {
	if (!isRecord(one) || !isRecord(one.geometry)) return undefined;
	const { id, properties, geometry } = one;
	const { type, coordinates } = geometry as { type: unknown; coordinates: unknown };
	if (type !== 'Polygon' && type !== 'MultiPolygon') return undefined;
	const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
	return {
		id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
		properties: isRecord(properties) ? properties : {},
		coordinates: polygons.map((rings) => rings.map(rounded))
	};
}

/** A ring with no more digits than a map can show. */
function rounded(ring: number[][]): number[][] {
	const points = ring.map(([lon, lat]) => [decimals(lon), decimals(lat)]);
	return points.filter(([lon, lat], i) => i === 0 || lon !== points[i - 1]![0] || lat !== points[i - 1]![1]);
}

function decimals(degrees: number | undefined): number {
	if (!Number.isFinite(degrees)) throw new RangeError('no number');
	return Math.round(degrees! * DECIMALS) / DECIMALS;
}

/** Areas as a story's page has them. */
export const areasOf = (areas: readonly (ReadArea & { id: string })[]): StoryAreas => ({
	features: areas.map(({ id, coordinates }) => ({ id, geometry: { type: 'MultiPolygon', coordinates } }))
});
