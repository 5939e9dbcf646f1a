import {
	extent,
	lineGeometry,
	placeOf,
	pointAt,
	unproject,
	type LegLine,
	type LonLat
} from '../../geo/index.ts';
import { numberIn } from '../data/series.ts';
import type { Row } from '../data/types.ts';
import type { FlowPlace } from './types.ts';

/** A row whose ends are both on the earth. */
export interface Flow {
	row: Row;
	/** The names of its ends; undefined for a point. */
	names: readonly (string | undefined)[];
	/** Its great circle. */
	line: LegLine;
	/** Its numbers by column; 0 where there is none. */
	values: readonly number[];
}

/** A part of a flow's line that has one width. */
export interface FlowPiece {
	/** Whose it is, by its number. */
	flow: number;
	/** Its width beside that of the flow, 0–1. */
	part: number;
	/** In degrees. */
	points: readonly LonLat[];
}

export type PlacesById = ReadonlyMap<string, FlowPlace>;

/** Where a flow begins or ends; undefined where its cell has neither the id of a place nor a point. */
export function endOf(cell: unknown, places: PlacesById): LonLat | undefined {
	if (!Array.isArray(cell)) return places.get(String(cell))?.at;
	const [lon, lat] = cell.map(numberIn);
	return lon === undefined || lat === undefined || Math.abs(lat) > 90 ? undefined : [lon, lat];
}

/** The rows that lead from a place to a place. No line has a width below zero. */
export function flowsOf(
	rows: readonly Row[],
	columns: readonly string[],
	ends: readonly string[],
	places: PlacesById
): Flow[] {
	return rows.flatMap((row): Flow[] => {
		const [from, to] = ends.map((column) => endOf(row[column], places));
		if (!from || !to) return [];
		return [
			{
				row,
				names: ends.map((column) => nameOf(row[column], places)),
				line: lineGeometry([[from, to]]).legs[0]!,
				values: columns.map((column) => Math.max(0, numberIn(row[column]) ?? 0))
			}
		];
	});
}

const nameOf = (cell: unknown, places: PlacesById): string | undefined =>
	Array.isArray(cell) ? undefined : (places.get(String(cell))?.name ?? String(cell));

/** The widths of two neighbouring pieces of a taper differ by no more than this, in CSS pixels. */
const STEP = 1.5;

/** A line is cut into no more pieces than this. */
const MOST_PIECES = 12;

/**
 * The lines of flows as pieces of one width each: one for each flow; where they taper, as many as its largest width needs. They
 * stay the same while numbers change and the camera moves.
 *
 * @param widest the largest width of each flow in CSS pixels
 */
export const piecesOf = (flows: readonly Flow[], widest?: readonly number[]): FlowPiece[] =>
	flows.flatMap(({ line }, flow) => {
		const count = widest ? Math.max(1, Math.min(MOST_PIECES, Math.ceil(widest[flow]! / STEP))) : 1;
		return Array.from({ length: count }, (_, i) => ({
			flow,
			part: 1 - i / count,
			points: cut(line, i / count, (i + 1) / count)
		}));
	});

/** A line between two fractions (0–1) of its length. */
function cut(line: LegLine, from: number, to: number): LonLat[] {
	const [first, last] = [placeOf(line, from), placeOf(line, to)];
	const inner = line.points.slice(Math.floor(first) + 1, Math.ceil(last));
	return [pointAt(line, first), ...inner, pointAt(line, last)].map(unproject);
}

/** The westernmost and the easternmost longitude of flows; past ±180° where one crosses the antimeridian. */
export const reachOf = (pieces: readonly FlowPiece[]): [west: number, east: number] =>
	extent(pieces.flatMap(({ points }) => points.map(([lon]) => lon)));

/** The middle of a flow's line, in degrees. */
export const middleOf = ({ line }: Flow): LonLat => unproject(pointAt(line, placeOf(line, 0.5)));
