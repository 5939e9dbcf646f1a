import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import { pointAt, simplify } from './simplify.js';

/** @typedef {import('./simplify.js').Point} Point */
/** @typedef {Point[]} Line */
/** @typedef {{ land: Line[][], borders: Line[] }} World polygons (each its outline, then its holes), and lines */
/** @typedef {import('topojson-specification').GeometryCollection} Collection */
/** @typedef {import('topojson-specification').Topology<{ countries: Collection, land: Collection }>} Atlas */

/**
 * How far land that is cut at 180° reaches over the cut, in map units. Two shapes that only touch show a hairline between
 * them. 4 units are a pixel at zoom 5, where the one resolution begins that Natural Earth cuts in many places.
 */
const OVERLAP = 4;

/** The width of the world in map units, which is its height in Web Mercator too. Tiles of zoom 4 have this very grid. */
export const WORLD = 65_536;

/** Antarctica's outline closes a pixel of zoom 0 below the world, so that no map shows its lower edge as a coast. */
const SOUTH = WORLD + 128;

const require = createRequire(import.meta.url);

/**
 * Land and borders of one Natural Earth resolution in whole map units: Web Mercator, y down from 85.05° N. Shapes that
 * cross 180° are in one piece and run beyond the world's width, so that no outline follows the antimeridian.
 *
 * @param {'110m' | '50m' | '10m'} resolution
 * @param {number} tolerance the largest error of a line, in map units
 * @returns {World}
 */
export function readWorld(resolution, tolerance) {
	/** @type {Atlas} */
	const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${resolution}.json`), 'utf8'));
	// Simplify the arcs before joining them: neighbours share arcs, and borders end on points of the coast.
	const arcs = decode(atlas).map((arc) => simplify(arc, tolerance));
	/** @type {Atlas} */
	const projected = { type: 'Topology', objects: atlas.objects, arcs };
	const { countries, land } = projected.objects;
	return {
		land: feature(projected, land).features.flatMap(({ geometry }) => polygons(geometry)),
		borders: mesh(projected, countries, (a, b) => a !== b)
			.coordinates.map(toLine)
			.filter((line) => line.length > 1)
	};
}

/**
 * @param {Atlas} atlas
 * @returns {Line[]}
 */
function decode({ arcs, transform }) {
	if (!transform) throw new Error('world-atlas must be quantised.');
	const [kx, ky] = transform.scale;
	const [dx, dy] = transform.translate;
	return arcs.map((arc) => {
		let x = 0;
		let y = 0;
		const steps = /** @type {Line} */ (arc);
		return unwrap(steps.map(([stepX, stepY]) => project((x += stepX) * kx + dx, (y += stepY) * ky + dy)));
	});
}

/**
 * @param {number} lon
 * @param {number} lat
 * @returns {Point}
 */
function project(lon, lat) {
	const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
	return [Math.round((lon / 360 + 0.5) * WORLD), Math.min(SOUTH, Math.round(y * WORLD))];
}

/**
 * Shifts points so that the line never jumps from one side of the world to the other.
 *
 * @param {Line} points
 * @returns {Line}
 */
function unwrap(points) {
	let [east] = pointAt(points, 0);
	return points.map(([x, y]) => [(east = x + WORLD * Math.round((east - x) / WORLD)), y]);
}

/**
 * @param {GeoJSON.Position[]} positions
 * @returns {Line} without points that repeat the one before, as simplifying leaves some
 */
function toLine(positions) {
	return unwrap(/** @type {Line} */ (positions)).filter(
		([x, y], index, line) => x !== line[index - 1]?.[0] || y !== line[index - 1]?.[1]
	);
}

/**
 * @param {GeoJSON.Geometry} geometry
 * @returns {Line[][]}
 */
function polygons(geometry) {
	if (geometry.type === 'Polygon') return polygon(geometry.coordinates);
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap(polygon);
	throw new Error(`Land must be polygons, not ${geometry.type}.`);
}

/**
 * Makes a list of the polygon, or an empty list if simplifying left nothing of it.
 *
 * @param {number[][][]} rings
 * @returns {Line[][]}
 */
function polygon(rings) {
	const [outline, ...holes] = rings.map((ring) => closePole(toLine(ring)));
	if (!outline || isFlat(outline)) return [];
	const home = overlap(shiftInto(outline, 0));
	const west = Math.min(...home.map(([x]) => x));
	return [[home, ...holes.filter((hole) => !isFlat(hole)).map((hole) => shiftInto(hole, west))]];
}

/**
 * Closes Antarctica's outline, which goes round the world and does not return to its start: cuts it at 180° and continues it
 * below the world.
 *
 * @param {Line} ring
 * @returns {Line}
 */
function closePole(ring) {
	const [start] = pointAt(ring, 0);
	const turn = pointAt(ring, -1)[0] - start;
	if (turn === 0) return ring;
	const edge = WORLD * Math.ceil(Math.min(start, start + turn) / WORLD);
	const cut = 1 + ring.slice(1).findIndex(([x], index) => (x - edge) * (pointAt(ring, index)[0] - edge) <= 0);
	const [ax, ay] = pointAt(ring, cut - 1);
	const [bx, by] = pointAt(ring, cut);
	const y = Math.round(ay + ((by - ay) * (edge - ax)) / (bx - ax));
	const beyond = ring.slice(1, cut).map(/** @returns {Point} */ ([x, y]) => [x + turn, y]);
	return toLine([[edge, y], ...ring.slice(cut), ...beyond, [edge + turn, y]]).concat([
		[edge + turn, SOUTH],
		[edge, SOUTH],
		[edge, y]
	]);
}

/**
 * Moves a ring to the copy of the world in which its west end is at `west` or up to one world further east.
 *
 * @param {Line} ring
 * @param {number} west
 * @returns {Line}
 */
function shiftInto(ring, west) {
	const shift = WORLD * Math.floor((Math.min(...ring.map(([x]) => x)) - west) / WORLD);
	return ring.map(([x, y]) => [x - shift, y]);
}

/**
 * Moves the edges that follow the world's east side: Natural Earth cuts some shapes at 180°, and the cut is no coast.
 *
 * @param {Line} ring
 * @returns {Line}
 */
function overlap(ring) {
	return ring.map(([x, y], index) => {
		const beside = [pointAt(ring, index - 1), pointAt(ring, (index + 1) % ring.length)];
		const onCut = x === WORLD && beside.some((point) => point[0] === WORLD && point[1] !== y);
		return [onCut ? x + OVERLAP : x, y];
	});
}

/** @param {Line} ring */
function isFlat(ring) {
	const area = ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = pointAt(ring, (index + 1) % ring.length);
		return sum + x * nextY - nextX * y;
	}, 0);
	return area === 0;
}
