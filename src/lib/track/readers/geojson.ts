import type { FileRows } from '../reader.ts';
import { Rows } from '../rows.ts';
import { epochOf, finite, isPlausible, isRecord, readTime, textOf } from '../values.ts';
import { joinedAtSeams } from './geojson-parts.ts';

const GEOMETRIES: ReadonlySet<unknown> = new Set([
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon',
	'GeometryCollection'
]);

/** The names of properties that hold the time of a point, in small letters. */
const TIME_NAMES: ReadonlySet<string> = new Set([
	'time',
	'times',
	'timestamp',
	'datetime',
	'date_time',
	'when',
	'coordtimes'
]);

/** A word in the name of another property that may hold it, as in `recorded_at` or `Time (UTC)`. */
const TIME_WORD =
	/(?:^|[^a-z])(?:time|timestamp|ts|t|date|datetime|utc|epoch|when|start|begin|recorded|measured|seen)(?:$|[^a-z])/i;

/** The names of properties that hold the times of a line, one for each coordinate. */
const LIST_NAMES = /^(?:coord)?(?:times?|time_?stamps?|date_?times?)$/i;

/** A line of a file, with the times of its coordinates where there are any. */
interface Line {
	coordinates: readonly unknown[];
	times: readonly unknown[] | undefined;
}

/** A feature by what a track can take from it. */
interface Feature {
	/** The type of its geometry, if it has one. */
	type: string | undefined;
	name: string | null;
	lines: Line[] | undefined;
	/** A point that has a time. */
	point: { position: unknown; time: unknown } | undefined;
}

/**
 * Reads GeoJSON (RFC 7946): lines, alone or in features, or else points that have a time. Times of a line are those of
 * `properties.coordinateProperties.times`, the convention of togeojson and of Mapbox's proposal, one for each coordinate;
 * older files have `properties.coordTimes`. The time of a point is its property `time`, `timestamp` or the like. Times are
 * ISO 8601, or numbers of seconds or milliseconds. There is a gap before each part of a multi-line and before each further
 * line, but where a line was only cut at the antimeridian.
 *
 * @returns undefined for other JSON
 * @see https://github.com/mapbox/geojson-coordinate-properties
 */
export function readGeoJson(file: Record<string, unknown>): FileRows | undefined {
	const features = featuresOf(file)?.map(featureOf);
	if (!features) return undefined;
	const areLinesTimed = features.some(({ lines }) => lines?.some(({ times }) => times));
	const points = features.filter(({ point }) => point);
	const hasLines = features.some(({ lines }) => lines);
	// A waypoint with a time beside a line without any is no track.
	const takesPoints = !areLinesTimed && points.length > (hasLines ? 1 : 0);
	const named = takesPoints ? points : features.filter(({ lines }) => lines);
	const names = new Set(named.flatMap(({ name }) => name ?? []));
	const [name = null] = takesPoints && names.size > 1 ? [] : names;
	return { format: 'geojson', name, rows: rowsOf(features, takesPoints) };
}

function rowsOf(features: readonly Feature[], takesPoints: boolean): Rows {
	const rows = new Rows(takesPoints);
	let line = 0;
	const add = (position: unknown, time: unknown): void => {
		line++;
		if (!Array.isArray(position)) return rows.skip(line, 'no list of coordinates');
		const [lon, lat, altitude] = position as unknown[];
		rows.add(line, { lon, lat, altitude: finite(altitude), time: timeOf(time) });
	};
	for (const { type, lines, point } of features) {
		if (takesPoints && point) add(point.position, point.time);
		else if (takesPoints || !lines) {
			line++;
			rows.leaveOut(type === undefined ? 'features without a place' : `${type} features`);
		} else {
			for (const { coordinates, times } of lines) {
				rows.startSegment();
				coordinates.forEach((position, index) => add(position, times?.[index]));
			}
		}
	}
	return rows;
}

function featuresOf(file: Record<string, unknown>): unknown[] | undefined {
	if (file['type'] === 'FeatureCollection')
		return Array.isArray(file['features']) ? file['features'].flatMap(partsOf) : undefined;
	if (file['type'] === 'Feature') return partsOf(file);
	return GEOMETRIES.has(file['type']) ? partsOf({ geometry: file }) : undefined;
}

/** A feature for each geometry of a collection. */
function partsOf(feature: unknown): unknown[] {
	const { geometry } = isRecord(feature) ? feature : {};
	const { geometries } = isRecord(geometry) ? geometry : {};
	return Array.isArray(geometries)
		? geometries.map((one: unknown) => ({ ...(feature as object), geometry: one }))
		: [feature];
}

function featureOf(feature: unknown): Feature {
	const { geometry, properties } = isRecord(feature) ? feature : {};
	const type = isRecord(geometry) ? String(geometry['type']) : undefined;
	const known = isRecord(properties) ? properties : {};
	const time = type === 'Point' ? timeProperty(known) : undefined;
	return {
		type,
		name: textOf(known['name']),
		lines: isRecord(geometry) ? linesOf(geometry, timesOf(known)) : undefined,
		point: isRecord(geometry) && time !== undefined ? { position: geometry['coordinates'], time } : undefined
	};
}

function linesOf(
	{ type, coordinates }: Record<string, unknown>,
	times: readonly unknown[] | undefined
): Line[] | undefined {
	if (!Array.isArray(coordinates)) return undefined;
	if (type === 'LineString') return [{ coordinates, times }];
	if (type === 'MultiPoint' && times) return [{ coordinates, times }];
	if (type !== 'MultiLineString') return undefined;
	const parts = coordinates.map((part: unknown) => (Array.isArray(part) ? (part as unknown[]) : [part]));
	if (!times) return joinedAtSeams(parts).map((part) => ({ coordinates: part, times: undefined }));
	return parts.map((part, index) => {
		const own = times[index];
		return { coordinates: part, times: Array.isArray(own) ? own : undefined };
	});
}

function timesOf(properties: Record<string, unknown>): unknown[] | undefined {
	const { coordinateProperties } = properties;
	const all = isRecord(coordinateProperties) ? coordinateProperties : properties;
	const lists = Object.entries(all).filter(([name]) => LIST_NAMES.test(name));
	return lists.map(([, list]) => list).find((list): list is unknown[] => Array.isArray(list));
}

/** The time in the properties of a point, if there is one. */
function timeProperty(properties: Record<string, unknown>): unknown {
	const { coordinateProperties } = properties;
	const all = { ...properties, ...(isRecord(coordinateProperties) && coordinateProperties) };
	const fields = Object.entries(all).filter(([, value]) => /^(string|number)$/.test(typeof value));
	const [, time] =
		fields.find(([name]) => TIME_NAMES.has(name.toLowerCase())) ??
		fields.find(([name, value]) => TIME_WORD.test(name) && isMoment(timeOf(value))) ??
		[];
	return time;
}

/** True for milliseconds of the time in which tracks are recorded by satellite: a count of something is none. */
const isMoment = (time: unknown): boolean => typeof time === 'number' && time > 5e11 && isPlausible(time);

/** Milliseconds. Text that is no time stays, so that a reason can quote it. */
function timeOf(time: unknown): unknown {
	if (typeof time === 'string')
		return /^\d+(?:\.\d+)?$/.test(time) ? epochOf(Number(time)) : (readTime(time) ?? time);
	return typeof time === 'number' ? epochOf(time) : time;
}
