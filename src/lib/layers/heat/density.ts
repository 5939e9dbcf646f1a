import { extent, metresPerPixel, unproject, zoomOf, type WorldPoint } from '../../geo/index.ts';
import type { PlacedRow } from '../data/points.ts';

/** How dense points are, at the nodes of a grid. Those of its edge are empty. */
export interface Density {
	/** How many nodes there are in a row. */
	width: number;
	/** Where the first node is on the Web Mercator plane. */
	corner: WorldPoint;
	/** From node to node, on the Web Mercator plane. */
	step: number;
	/** The densities at the nodes, row by row, for each column of numbers: points per 1,000 km². */
	fields: readonly Float64Array[];
	/** The highest of them all; 0 where there are no points. */
	top: number;
	/** Whether the radius is larger than was asked for, as the region is too wide for so small a one. */
	isWidened: boolean;
}

/** A radius is so many steps of the grid where the region is not too wide for that, and never less than the second number. */
const [FINE, COARSE] = [5, 2];

/** A grid has no more nodes than about this, so that its contours are found within a frame. */
const MOST_NODES = 60_000;

/** How many kilometres the whole world's width would be at the scale of a point. */
const scaleAt = (at: WorldPoint): number => metresPerPixel(zoomOf(1), unproject(at)[1]) / 1000;

/**
 * The density of points: each is spread over a circle around it, most in its middle and nothing at its rim (the quartic kernel;
 * Silverman, 1986).
 *
 * @param radius of the circle, in kilometres
 */
export function densityOf(placed: readonly PlacedRow[], radius: number): Density {
	const all = gathered(placed);
	const wanted = all.map(({ at }) => radius / scaleAt(at));
	const finest = extent(wanted)[0];
	const box = boxOf(all, wanted);
	const step = Math.max(finest / FINE, Math.sqrt((box.width * box.height) / MOST_NODES));
	const reaches = wanted.map((reach) => Math.max(reach, COARSE * step));
	const { west, north, ...size } = boxOf(all, reaches);
	const [width, height] = [size.width, size.height].map((side) => Math.ceil(side / step) + 3) as [
		number,
		number
	];
	const corner: WorldPoint = [west - step, north - step];
	const fields = (all[0]?.values ?? []).map(() => new Float64Array(width * height));
	let top = 0;
	all.forEach(({ at, values }, i) => {
		const reach = reaches[i]!;
		const peak = 3000 / (Math.PI * (reach * scaleAt(at)) ** 2);
		const nodes = reach / step;
		const [x, y] = [(at[0] - corner[0]) / step, (at[1] - corner[1]) / step];
		for (let row = Math.ceil(y - nodes); row <= y + nodes; row++) {
			for (let column = Math.ceil(x - nodes); column <= x + nodes; column++) {
				const inside = 1 - ((column - x) ** 2 + (row - y) ** 2) / nodes ** 2;
				if (inside <= 0) continue;
				const node = row * width + column;
				fields.forEach((field, n) => {
					field[node]! += values[n]! * peak * inside ** 2;
					top = Math.max(top, field[node]!);
				});
			}
		}
	});
	return { width, corner, step, fields, top, isWidened: finest < COARSE * step };
}

function boxOf(
	placed: readonly PlacedRow[],
	reaches: readonly number[]
): { west: number; north: number; width: number; height: number } {
	const [[west, east], [north, south]] = ([0, 1] as const).map((axis) =>
		extent(placed.flatMap(({ at }, i) => [at[axis] - reaches[i]!, at[axis] + reaches[i]!]))
	) as [[number, number], [number, number]];
	return { west, north, width: east - west, height: south - north };
}

/** Points in those copies of the world where they lie together: the widest gap between two of them is outside. */
function gathered(placed: readonly PlacedRow[]): PlacedRow[] {
	const xs = placed.map(({ at: [x] }) => x - Math.floor(x)).sort((a, b) => a - b);
	let [west, widest] = [0, 0];
	xs.forEach((x, i) => {
		const gap = x - (xs[i - 1] ?? xs.at(-1)! - 1);
		if (gap > widest) [west, widest] = [x, gap];
	});
	return placed.map((row) => {
		const east = row.at[0] - west;
		return { ...row, at: [west + east - Math.floor(east), row.at[1]] };
	});
}
