import { distance, project, unproject, unwrap, type LonLat } from '../../geo/index.ts';
import type { Certainty, SceneLeg } from '../route/types.ts';

/** A way as GeoJSON (RFC 7946) has it: longitude and latitude in degrees. What follows them in a position is not read. */
export type LineGeometry =
	| { readonly type: 'LineString'; readonly coordinates: readonly (readonly number[])[] }
	| { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly (readonly number[])[])[] };

/** The points of a line: in degrees, as a GeoJSON geometry, or as a GeoJSON feature of one. */
export type LinePoints =
	| readonly LonLat[]
	| LineGeometry
	| { readonly type: 'Feature'; readonly geometry: LineGeometry };

/** How two points of a line are joined: by the shortest way, or on one bearing, as a ship steers. */
export type LinePath = 'great-circle' | 'rhumb';

/** Metres between two drawn points of a rhumb line. */
const STEP = 111_195;

/** A line as legs of a route: one for each part. */
export function legsAlong(points: LinePoints, path: LinePath, certainty: Certainty): SceneLeg[] {
	return partsOf(points).flatMap((part) => {
		const all = path === 'rhumb' ? part.flatMap((to, i) => (i === 0 ? [to] : rhumb(part[i - 1]!, to))) : part;
		const [from, to] = [all[0], all.at(-1)];
		return from && to && all.length > 1 ? [{ from, via: all.slice(1, -1), to, certainty }] : [];
	});
}

function partsOf(points: LinePoints): LonLat[][] {
	if (!('type' in points)) return [[...points]];
	const geometry = points.type === 'Feature' ? points.geometry : points;
	const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
	return lines.map((line) => line.map(([lon = 0, lat = 0]): LonLat => [lon, lat]));
}

/** The points after `from` on the line of one bearing, which is straight in Web Mercator. */
function rhumb(from: LonLat, to: LonLat): LonLat[] {
	const [start, end] = [project(from), project([unwrap(to[0], from[0]), to[1]])];
	const count = Math.max(1, Math.ceil(distance(from, to) / STEP));
	return Array.from({ length: count }, (_, i) => {
		const fraction = (i + 1) / count;
		return fraction === 1
			? to
			: unproject([start[0] + (end[0] - start[0]) * fraction, start[1] + (end[1] - start[1]) * fraction]);
	});
}
