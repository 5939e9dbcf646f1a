import { project, unproject, type LonLat, type WorldPoint } from '../../geo/index.ts';
import type { MapFrame } from '../../map/index.ts';
import { numberIn } from '../data/series.ts';
import type { Row } from '../data/types.ts';

/** A row with a place. */
export interface PlacedRow {
	row: Row;
	/** On the Web Mercator plane. */
	at: WorldPoint;
	/** Its numbers by column; 0 where there is none. */
	values: readonly number[];
}

/** Where a row is, in degrees; undefined where it has no place on the earth. */
export function placeOfRow(row: Row, lon: string, lat: string): LonLat | undefined {
	const [x, y] = [numberIn(row[lon]), numberIn(row[lat])];
	return x === undefined || y === undefined || Math.abs(x) > 360 || Math.abs(y) > 90 ? undefined : [x, y];
}

/** The rows that have a place. No circle has an area below zero. */
export function placeRows(
	rows: readonly Row[],
	columns: readonly string[],
	lon: string,
	lat: string
): PlacedRow[] {
	return rows.flatMap((row): PlacedRow[] => {
		const at = placeOfRow(row, lon, lat);
		if (!at) return [];
		return [
			{ row, at: project(at), values: columns.map((column) => Math.max(0, numberIn(row[column]) ?? 0)) }
		];
	});
}

/** The largest number of all; 1 where there is none, so that it divides. */
export const largest = (placed: readonly PlacedRow[]): number =>
	placed.reduce((most, { values }) => values.reduce((a, b) => Math.max(a, b), most), 0) || 1;

/** A number on its way from one to another. */
export const mixed = (from: number, to: number, fraction: number): number => from + (to - from) * fraction;

/** Full turns between a dot and the next: no two dots of a cluster then stand in one direction (Vogel's spiral, 1979). */
const GOLDEN = (3 - Math.sqrt(5)) * Math.PI;

/** Where a dot of a cluster stands from its middle, in diameters and a little more. */
export function dotOffset(i: number): [x: number, y: number] {
	const away = 1.1 * Math.sqrt(i);
	return [away * Math.cos(i * GOLDEN), away * Math.sin(i * GOLDEN)];
}

/**
 * How large a dot of a cluster is beside a whole one, 0–1, by its area: the last one stands for what is left.
 *
 * @param dots how many the cluster has, a part of one with them
 */
export const dotPart = (i: number, dots: number): number => Math.max(0, Math.min(1, dots - i));

/**
 * The dots of each width in pixels as one path, the widest first.
 *
 * @param dots path data; undefined for one behind the horizon
 */
export function pathsBySize(
	radii: readonly number[],
	dots: readonly (string | undefined)[]
): [width: string, d: string][] {
	const paths = new Map<string, string>();
	radii.forEach((radius, i) => {
		if (radius <= 0 || !dots[i]) return;
		const width = (2 * radius).toFixed(1);
		paths.set(width, (paths.get(width) ?? '') + dots[i]);
	});
	return [...paths].sort(([a], [b]) => Number(b) - Number(a));
}

/**
 * A row as path data: a line without length. On a flat map in the units of its paths, else in pixels; undefined behind the
 * horizon.
 */
export function pointData({ at }: PlacedRow, worldWidth: number, projected?: MapFrame): string | undefined {
	const point = projected ? projected.project(unproject(at)) : [at[0] * worldWidth, at[1] * worldWidth];
	return point && `M${+point[0]!.toFixed(2)} ${+point[1]!.toFixed(2)}h.01`;
}
