import { feature, mesh } from 'topojson-client';
import { areaOf, projected, readTopology, SOUTH, toLine, WORLD } from './topology.js';
import { pointAt } from './simplify.js';

/** @typedef {import('./topology.js').Point} Point */
/** @typedef {import('./topology.js').Line} Line */
/** @typedef {import('./topology.js').Collection} Collection */
/** @typedef {{ land: Line[][], borders: Line[] }} World polygons (each its outline, then its holes), and lines */

/**
 * How far land that is cut at 180° reaches over the cut, in map units. Two shapes that only touch show a hairline between
 * them. 4 units are a pixel at zoom 5, where the one resolution begins that Natural Earth cuts in many places.
 */
const OVERLAP = 4;

/**
 * Land and borders of one Natural Earth resolution in whole map units. Shapes that cross 180° are in one piece and run
 * beyond the world's width, so that no outline follows the antimeridian.
 *
 * @param {'110m' | '50m' | '10m'} resolution
 * @param {number} tolerance the largest error of a line, in map units
 * @returns {World}
 */
export function readWorld(resolution, tolerance) {
	/** @type {import('topojson-specification').Topology<{ countries: Collection, land: Collection }>} */
	const atlas = readTopology(`world-atlas/countries-${resolution}.json`);
	const topology = projected(atlas, tolerance);
	const { countries, land } = topology.objects;
	return {
		land: feature(topology, land).features.flatMap(({ geometry }) => polygons(geometry)),
		borders: mesh(topology, countries, (a, b) => a !== b)
			.coordinates.map(toLine)
			.filter((line) => line.length > 1)
	};
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
	if (!outline || areaOf(outline) === 0) return [];
	const home = overlap(shiftInto(outline, 0));
	const west = Math.min(...home.map(([x]) => x));
	return [[home, ...holes.filter((hole) => areaOf(hole) !== 0).map((hole) => shiftInto(hole, west))]];
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
