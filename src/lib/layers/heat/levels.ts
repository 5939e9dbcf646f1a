import { unproject, type WorldPoint } from '../../geo/index.ts';
import type { AreaShape } from '../areas/shapes.ts';
import { mixed, type Between } from '../data/series.ts';
import { nearRound } from '../legend/round.ts';
import { contour } from './contours.ts';
import type { Density } from './density.ts';

/** Round densities from which contours begin, ascending and equally far from each other: as many as asked for, or fewer. */
export function levelsOf(top: number, most: number): number[] {
	if (!(top > 0)) return [];
	// The smallest round number that is large enough.
	const step = 1 / nearRound((Math.max(most, 2) + 1) / top);
	return Array.from({ length: Math.min(most, Math.ceil(top / step) - 1) }, (_, i) => (i + 1) * step);
}

/** The densities between two columns. */
export const fieldAt = ({ fields }: Density, { from, to, fraction }: Between): ArrayLike<number> =>
	fraction === 0
		? fields[from]!
		: fields[from]!.map((before, node) => mixed(before, fields[to]![node]!, fraction));

/** What is at least as dense as each level. */
export const bandsOf = (density: Density, at: Between, levels: readonly number[]): AreaShape[] => {
	const { width, corner, step } = density;
	const values = fieldAt(density, at);
	return levels.map((level) => {
		const rings = contour({ width, values }, level).map((ring) =>
			ring.map(([x, y]): WorldPoint => [corner[0] + x * step, corner[1] + y * step])
		);
		return {
			id: String(level),
			rings,
			// Only a globe or a tilted map needs them.
			get polygons() {
				return rings.map((ring) => [ring.map(unproject)]);
			}
		};
	});
};

/** The densest node of a column: where it is on the Web Mercator plane, and how dense. */
export function densest(
	{ width, corner, step, fields }: Density,
	column: number
): { at: WorldPoint; number: number } {
	const field = fields[column]!;
	const node = field.reduce((best, value, i) => (value > field[best]! ? i : best), 0);
	const [x, y] = [node % width, Math.floor(node / width)];
	return { at: [corner[0] + x * step, corner[1] + y * step], number: field[node]! };
}
