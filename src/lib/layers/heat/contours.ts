/** A grid of numbers, row by row. */
export interface Grid {
	/** How many there are in a row. */
	width: number;
	values: ArrayLike<number>;
}

/** A closed line: its last point is its first. In steps of the grid from its first corner. */
export type Ring = [x: number, y: number][];

/**
 * The lines around all that is at least so high (marching squares; Lorensen and Cline, 1987). What is enclosed by an odd number of them is
 * inside. The grid's edge must be lower, so that all of them are closed.
 */
export function contour(grid: Grid, level: number): Ring[] {
	const { width, values } = grid;
	/** Each crossed side of a cell leads to another of its sides; no side is left by two cells. */
	const next = new Map<number, number>();
	const isHigh = (corner: number): boolean => values[corner]! >= level;
	for (let i = 0; i + width + 1 < values.length; i++) {
		const [a, b, c, d] = [isHigh(i), isHigh(i + 1), isHigh(i + width + 1), isHigh(i + width)];
		if (a === b && b === c && c === d) continue;
		const corners = [a, b, c, d];
		// Sides by their numbers: a node has that to its right, and that below it.
		const sides = [2 * i, 2 * i + 3, 2 * (i + width), 2 * i + 1];
		for (let side = 0; side < 4; side++) {
			if (!corners[side] || corners[(side + 1) % 4]) continue;
			// The line goes back around the high corners to where they begin.
			let back = side;
			while (corners[back]) back = (back + 3) % 4;
			next.set(sides[side]!, sides[back]!);
		}
	}
	return [...next.keys()].flatMap((first) => {
		const ring: Ring = [];
		for (let side: number | undefined = first, to; (to = next.get(side)) !== undefined; side = to) {
			ring.push(crossing(grid, side, level));
			next.delete(side);
		}
		return ring[0] ? [[...ring, ring[0]]] : [];
	});
}

/** Where a level crosses a side. */
function crossing({ width, values }: Grid, side: number, level: number): [x: number, y: number] {
	const [from, isDown] = [side >> 1, side % 2];
	const [start, end] = [values[from]!, values[isDown ? from + width : from + 1]!];
	const part = (level - start) / (end - start);
	return [(from % width) + (isDown ? 0 : part), Math.floor(from / width) + (isDown ? part : 0)];
}
