import { isRecord } from '../source/cursor.ts';

type Arc = [number, number][];

/**
 * The features of a TopoJSON file as GeoJSON has them: those of the object with the most. Its reference reader brings a command line
 * with it, and of the format areas alone are needed.
 */
export function featuresOf(topology: Record<string, unknown>): unknown[] {
	const arcs = arcsOf(topology);
	const objects = isRecord(topology.objects) ? Object.values(topology.objects) : [];
	const lists = objects.filter(isRecord).map((object) => {
		const geometries = Array.isArray(object.geometries) ? object.geometries.filter(isRecord) : [object];
		return geometries.map((geometry) => featureOf(geometry, arcs));
	});
	return lists.reduce((most, list) => (list.length > most.length ? list : most), []);
}

/** The lines of a topology in degrees: those of one with a `transform` are steps from point to point. */
function arcsOf({ arcs, transform }: Record<string, unknown>): Arc[] {
	const { scale, translate } = (transform ?? {}) as { scale?: number[]; translate?: number[] };
	return (arcs as Arc[]).map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx, dy]) => {
			if (!scale || !translate) return [dx, dy];
			x += dx;
			y += dy;
			return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!];
		});
	});
}

function featureOf({ type, id, properties, arcs: indices }: Record<string, unknown>, arcs: Arc[]): unknown {
	const ring = (parts: number[]): Arc =>
		parts.flatMap((index, i) => {
			// A number below zero is an arc that is gone along from its end: -1 is the first.
			const arc = index < 0 ? arcs[~index]!.toReversed() : arcs[index]!;
			return i === 0 ? arc : arc.slice(1);
		});
	const polygon = (rings: number[][]): Arc[] => rings.map(ring);
	const coordinates =
		type === 'Polygon'
			? polygon(indices as number[][])
			: type === 'MultiPolygon'
				? (indices as number[][][]).map(polygon)
				: undefined;
	return { id, properties, geometry: { type, coordinates } };
}
