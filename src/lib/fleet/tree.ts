/**
 * A packed R-tree (Kamel and Faloutsos 1993: boxes in the order of a Hilbert curve, grouped from the bottom up), as
 * flatbush builds it.
 */
export interface Tree {
	/** West, north, east, south of each box: the sorted leaves first, the root last. */
	levels: Float32Array[];
	/** Which box each leaf was given as. */
	order: Uint32Array;
}

/** Boxes in a group. */
const FANOUT = 16;

/** Boxes that are dealt with in one step. */
const STEP = 1024;

/** Cells along a side of the Hilbert curve. */
const CELLS = 2 ** 16;

/** A number of up to 53 bits is exact: 32 of them for the place on the curve, the rest for the box. */
const MOST_BOXES = 2 ** 21;

/**
 * Builds a tree in steps, for `inSlices`.
 *
 * @param boxes west, north, east, south of each; at most 2²¹
 */
export function* buildTree(boxes: Float32Array): Generator<void, Tree> {
	const count = boxes.length / 4;
	const all = enclose(boxes, 0, count);
	const scale = (value: number, low: number, high: number): number =>
		high > low ? Math.min(CELLS - 1, Math.floor(((value - low) / (high - low)) * CELLS)) : 0;
	const keys = new Float64Array(count);
	for (let i = 0; i < count; i++) {
		if (i % STEP === 0) yield;
		const x = (boxes[4 * i]! + boxes[4 * i + 2]!) / 2;
		const y = (boxes[4 * i + 1]! + boxes[4 * i + 3]!) / 2;
		keys[i] = hilbert(scale(x, all[0], all[2]), scale(y, all[1], all[3])) * MOST_BOXES + i;
	}
	keys.sort();
	yield;
	const order = Uint32Array.from(keys, (key) => key % MOST_BOXES);
	let level = new Float32Array(boxes.length);
	for (let i = 0; i < count; i++) {
		if (i % STEP === 0) yield;
		level.set(boxes.subarray(4 * order[i]!, 4 * order[i]! + 4), 4 * i);
	}
	const levels = [level];
	while (level.length > 4) {
		const children = level.length / 4;
		const parents = new Float32Array(Math.ceil(children / FANOUT) * 4);
		for (let i = 0; i < parents.length / 4; i++) {
			parents.set(enclose(level, i * FANOUT, Math.min(children, (i + 1) * FANOUT)), 4 * i);
		}
		levels.push((level = parents));
	}
	return { levels, order };
}

/** Calls back with each box that touches the given one. */
export function search(
	{ levels, order }: Tree,
	[west, north, east, south]: readonly [number, number, number, number],
	found: (box: number) => void
): void {
	const look = (depth: number, from: number, until: number): void => {
		const level = levels[depth]!;
		for (let i = from; i < Math.min(until, level.length / 4); i++) {
			const apart =
				level[4 * i]! > east ||
				level[4 * i + 1]! > south ||
				level[4 * i + 2]! < west ||
				level[4 * i + 3]! < north;
			if (apart) continue;
			if (depth === 0) found(order[i]!);
			else look(depth - 1, i * FANOUT, (i + 1) * FANOUT);
		}
	};
	look(levels.length - 1, 0, 1);
}

type Box = [west: number, north: number, east: number, south: number];

function enclose(boxes: Float32Array, from: number, until: number): Box {
	const all: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = from * 4; i < until * 4; i += 4) {
		all[0] = Math.min(all[0], boxes[i]!);
		all[1] = Math.min(all[1], boxes[i + 1]!);
		all[2] = Math.max(all[2], boxes[i + 2]!);
		all[3] = Math.max(all[3], boxes[i + 3]!);
	}
	return all;
}

/** How far along the Hilbert curve a cell lies: each halving of the square adds two bits (Wikipedia, “Hilbert curve”, xy2d). */
function hilbert(x: number, y: number): number {
	let distance = 0;
	for (let half = CELLS / 2; half >= 1; half /= 2) {
		const right = x >= half ? 1 : 0;
		const below = y >= half ? 1 : 0;
		distance += half * half * ((3 * right) ^ below);
		x -= right * half;
		y -= below * half;
		if (below === 0) {
			if (right === 1) [x, y] = [half - 1 - x, half - 1 - y];
			[x, y] = [y, x];
		}
	}
	return distance;
}
