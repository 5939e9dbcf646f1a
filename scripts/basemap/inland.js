import { areaOf, toLine } from './topology.js';
import { pointAt } from './simplify.js';

/** @typedef {import('./topology.js').Point} Point */
/** @typedef {import('./topology.js').Line} Line */
/** @typedef {import('./world.js').World} World */

/** The height of a strip of the map whose edges are looked at together, in map units. */
const STRIP = 64;

/** How often the way over a shore is halved to find the place: down to a part of a map unit. */
const HALVINGS = 12;

/**
 * Lays water over land: lakes become holes in it, their islands land again, and rivers end where land does.
 *
 * @param {World} world
 * @param {import('./water.js').Water} water
 * @returns {World & { rivers: Line[] }}
 */
export function withWater({ land, borders }, { lakes, rivers }) {
	const isOnLand = insideOf(land.flat());
	const wet = land.map(([outline = [], ...holes]) => ({
		rings: [outline, ...holes],
		turn: areaOf(outline),
		isInside: insideOf([outline])
	}));
	/** @type {Line[][]} */
	const lakeIslands = [];
	for (const [shore, ...islands] of lakes) {
		// What of a lake lies outside of this land would become land itself.
		if (!shore?.every(isOnLand)) continue;
		const around = wet.find(({ isInside }) => isInside(pointAt(shore, 0)));
		if (!around) continue;
		around.rings.push(turned(shore, -around.turn));
		lakeIslands.push(...islands.map((island) => [turned(island, around.turn)]));
	}
	const dry = [...wet.map(({ rings }) => rings), ...lakeIslands];
	const isDry = insideOf(dry.flat());
	return { land: dry, borders, rivers: rivers.flatMap((river) => dryParts(river, isDry)) };
}

/**
 * A ring, turning the way of the sign: a hole in a shape turns against its outline.
 *
 * @param {Line} ring
 * @param {number} sign
 */
function turned(ring, sign) {
	return areaOf(ring) * sign > 0 ? ring : ring.toReversed();
}

/**
 * Tells for points whether they are inside of rings, by the rule of even and odd.
 *
 * @param {Line[]} rings
 * @returns {(point: Point) => boolean}
 */
function insideOf(rings) {
	/** @type {Map<number, [Point, Point][]>} */
	const strips = new Map();
	for (const ring of rings) {
		for (const [index, b] of ring.entries()) {
			const a = pointAt(ring, index - 1);
			const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((y) => Math.floor(y / STRIP));
			for (let strip = /** @type {number} */ (top); strip <= /** @type {number} */ (bottom); strip++) {
				const edges = strips.get(strip);
				if (edges) edges.push([a, b]);
				else strips.set(strip, [[a, b]]);
			}
		}
	}
	return ([x, y]) => {
		const edges = strips.get(Math.floor(y / STRIP)) ?? [];
		const crossed = edges.filter(
			([[ax, ay], [bx, by]]) => ay <= y !== by <= y && ax + ((y - ay) * (bx - ax)) / (by - ay) > x
		);
		return crossed.length % 2 === 1;
	};
}

/**
 * The parts of a line that are on land.
 *
 * @param {Line} line
 * @param {(point: Point) => boolean} isDry
 * @returns {Line[]}
 */
function dryParts(line, isDry) {
	/** @type {Line[]} */
	const parts = [[]];
	for (const [index, point] of line.entries()) {
		const before = line[index - 1];
		const dry = isDry(point);
		if (before && isDry(before) !== dry) {
			const shore = dry ? shoreBetween(point, before, isDry) : shoreBetween(before, point, isDry);
			parts.at(-1)?.push(shore);
			if (!dry) parts.push([]);
		}
		if (dry) parts.at(-1)?.push(point);
	}
	return parts
		.filter((part) => part.length > 1)
		.map(toLine)
		.filter((part) => part.length > 1);
}

/**
 * Where the way from a point on land to one in the water leaves the land, in whole map units.
 *
 * @param {Point} land
 * @param {Point} water
 * @param {(point: Point) => boolean} isDry
 * @returns {Point}
 */
function shoreBetween(land, water, isDry) {
	let [dry, wet] = [0, 1];
	/** @param {number} share @returns {Point} */
	const at = (share) => [land[0] + share * (water[0] - land[0]), land[1] + share * (water[1] - land[1])];
	for (let step = 0; step < HALVINGS; step++) {
		const middle = (dry + wet) / 2;
		if (isDry(at(middle))) dry = middle;
		else wet = middle;
	}
	const [x, y] = at(dry);
	return [Math.round(x), Math.round(y)];
}
