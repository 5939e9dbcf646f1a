import { project, type LonLat, type WorldPoint } from '../../geo/index.ts';
import { numberIn } from './series.ts';
import type { Row } from './types.ts';

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

/** The rows that have a place. Nothing has a size below zero. */
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

/** The row that is nearest to a point of the Web Mercator plane. */
export function nearestRow(placed: readonly PlacedRow[], [x, y]: WorldPoint): PlacedRow {
	const away = ({ at }: PlacedRow): number => {
		const east = at[0] - x;
		return Math.hypot(east - Math.round(east), at[1] - y);
	};
	return placed.reduce((nearest, row) => (away(row) < away(nearest) ? row : nearest));
}
