import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pointAt, simplify } from './simplify.js';

/** @typedef {import('./simplify.js').Point} Point */
/** @typedef {Point[]} Line */
/** @typedef {import('topojson-specification').GeometryCollection} Collection */

/** The width of the world in map units, which is its height in Web Mercator too. Tiles of zoom 5 have this very grid. */
export const WORLD = 65_536;

/** Antarctica's outline closes a pixel of zoom 0 below the world, so that no map shows its lower edge as a coast. */
export const SOUTH = WORLD + 128;

const require = createRequire(import.meta.url);

/**
 * Reads TopoJSON of an npm package.
 *
 * @template {Record<string, Collection>} Objects
 * @param {string} name
 * @returns {import('topojson-specification').Topology<Objects>}
 */
export function readTopology(name) {
	return JSON.parse(readFileSync(require.resolve(name), 'utf8'));
}

/**
 * A topology in whole map units: Web Mercator, y down from 85.05° N. Its arcs are simplified before they are joined:
 * neighbours share them, and borders end on points of the coast.
 *
 * @template {Record<string, Collection>} Objects
 * @param {import('topojson-specification').Topology<Objects>} topology
 * @param {number} tolerance the largest error of a line, in map units
 * @param {(degrees: Point) => Point} [refine] moves a point before it is projected
 * @returns {import('topojson-specification').Topology<Objects>}
 */
export function projected(topology, tolerance, refine = (degrees) => degrees) {
	const arcs = inDegrees(topology).map((arc) =>
		simplify(unwrap(arc.map((point) => project(...refine(point)))), tolerance)
	);
	return { type: 'Topology', objects: topology.objects, arcs };
}

/**
 * The arcs of a quantised topology.
 *
 * @param {import('topojson-specification').Topology} topology
 * @returns {Line[]}
 */
export function inDegrees({ arcs, transform }) {
	if (!transform) throw new Error('Natural Earth must be quantised.');
	const [kx, ky] = transform.scale;
	const [dx, dy] = transform.translate;
	return arcs.map((arc) => {
		let x = 0;
		let y = 0;
		const steps = /** @type {Line} */ (arc);
		return steps.map(([stepX, stepY]) => [(x += stepX) * kx + dx, (y += stepY) * ky + dy]);
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
export function toLine(positions) {
	return unwrap(/** @type {Line} */ (positions)).filter(
		([x, y], index, line) => x !== line[index - 1]?.[0] || y !== line[index - 1]?.[1]
	);
}

/**
 * Twice the area inside a ring: positive where it turns clockwise on a map, whose y points down.
 *
 * @param {Line} ring
 */
export function areaOf(ring) {
	return ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = pointAt(ring, (index + 1) % ring.length);
		return sum + x * nextY - nextX * y;
	}, 0);
}
