import { unproject } from '../../geo/index.ts';
import type { MapFrame } from '../../map/index.ts';
import type { PlacedRow } from '../data/points.ts';

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
 * A row as path data: a line without length. On a flat map in the units of its paths, else in pixels; undefined behind the
 * horizon.
 */
export function pointData({ at }: PlacedRow, worldWidth: number, projected?: MapFrame): string | undefined {
	const point = projected ? projected.project(unproject(at)) : [at[0] * worldWidth, at[1] * worldWidth];
	return point && `M${+point[0]!.toFixed(2)} ${+point[1]!.toFixed(2)}h.01`;
}
