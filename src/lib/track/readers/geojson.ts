import type { FileRows } from '../reader.ts';
import { Rows } from '../rows.ts';
import { finite, isRecord, readTime, textOf } from '../values.ts';

const GEOMETRIES: ReadonlySet<unknown> = new Set([
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon',
	'GeometryCollection'
]);

/** A line of a file, with the times of its coordinates where there are any. */
interface Line {
	coordinates: readonly unknown[];
	times: readonly unknown[] | undefined;
}

/**
 * GeoJSON (RFC 7946): lines, alone or in features. Times are those of `properties.coordinateProperties.times`, the
 * convention of togeojson and of Mapbox's proposal: ISO 8601 or milliseconds, one for each coordinate; older files have
 * `properties.coordTimes`. There is a gap before each part of a multi-line and before each further line.
 *
 * @returns undefined where it is no GeoJSON
 * @see https://github.com/mapbox/geojson-coordinate-properties
 */
export function readGeoJson(file: Record<string, unknown>): FileRows | undefined {
	const features = featuresOf(file);
	if (!features) return undefined;
	const rows = new Rows(false);
	let name: string | null = null;
	let line = 0;
	for (const feature of features) {
		const { geometry, properties } = isRecord(feature) ? feature : {};
		const lines = linesOf(geometry, properties);
		if (!lines) {
			line++;
			rows.leaveOut(isRecord(geometry) ? `${String(geometry['type'])} features` : 'features without a place');
			continue;
		}
		if (isRecord(properties)) name ??= textOf(properties['name']);
		for (const { coordinates, times } of lines) {
			rows.breakBefore('segment');
			coordinates.forEach((position, index) => {
				line++;
				if (!Array.isArray(position)) return rows.skip(line, 'no list of coordinates');
				const [lon, lat, altitude] = position as unknown[];
				rows.add(line, { lon, lat, altitude: finite(altitude), time: timeOf(times?.[index]) });
			});
		}
	}
	return { format: 'geojson', name, rows };
}

function featuresOf(file: Record<string, unknown>): unknown[] | undefined {
	if (file['type'] === 'FeatureCollection')
		return Array.isArray(file['features']) ? file['features'] : undefined;
	if (file['type'] === 'Feature') return [file];
	return GEOMETRIES.has(file['type']) ? [{ geometry: file }] : undefined;
}

function linesOf(geometry: unknown, properties: unknown): Line[] | undefined {
	if (!isRecord(geometry) || !Array.isArray(geometry['coordinates'])) return undefined;
	const coordinates: unknown[] = geometry['coordinates'];
	const times = timesOf(properties);
	if (geometry['type'] === 'LineString') return [{ coordinates, times }];
	if (geometry['type'] !== 'MultiLineString') return undefined;
	return coordinates.map((part, index) => {
		const own = times?.[index];
		return { coordinates: Array.isArray(part) ? part : [part], times: Array.isArray(own) ? own : undefined };
	});
}

function timesOf(properties: unknown): unknown[] | undefined {
	if (!isRecord(properties)) return undefined;
	const { coordinateProperties, coordTimes } = properties;
	const times = isRecord(coordinateProperties) ? coordinateProperties['times'] : coordTimes;
	return Array.isArray(times) ? times : undefined;
}

/** Milliseconds. Text that is no time stays, so that a reason can quote it. */
const timeOf = (time: unknown): unknown => (typeof time === 'string' ? (readTime(time) ?? time) : time);
