import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { MAX_ZOOM } from './levels.js';
import { WORLD } from './topology.js';

/** @typedef {{ z: number, x: number, y: number, data: Uint8Array }} Tile */

/** How wide a tile is on screen at the zoom at which MapLibre begins to show it, in CSS pixels; twice that before the next. */
const WIDTH = 512;

/**
 * The grid of a tile: four points to a pixel. Beyond the last zoom its tiles are enlarged, so they keep eight.
 *
 * @param {number} z
 */
const extentOf = (z) => (z < MAX_ZOOM ? 4 : 8) * WIDTH;

/** How far the tiler may move a line, in the pixels of the zoom at which a tile begins. */
const TOLERANCE = 0.5;

/**
 * @param {number} z the only zoom that is cut
 * @returns {Partial<import('@maplibre/geojson-vt').GeoJSONVTOptions>}
 */
function optionsOf(z) {
	const extent = extentOf(z);
	return {
		coordinates: 'unitSquare',
		extent,
		// 8 pixels around each tile, so that an outline does not end at a tile's edge.
		buffer: (8 * extent) / WIDTH,
		tolerance: (TOLERANCE * extent) / WIDTH,
		// The tiler cuts every tile at once, as nobody asks for one later. It does not simplify its last zoom.
		indexMaxPoints: 0,
		indexMaxZoom: z,
		maxZoom: z < MAX_ZOOM ? z + 1 : z
	};
}

/**
 * Cuts a level into vector tiles, without empty ones. A level without zooms has none.
 *
 * @param {import('./levels.js').Level} level
 * @returns {Tile[]}
 */
export function cutTiles({ land, rivers, borders, tiles }) {
	if (!tiles) return [];
	const shapes = {
		land: /** @type {const} */ ({ type: 'MultiPolygon', coordinates: land.map(toSquare) }),
		rivers: /** @type {const} */ ({ type: 'MultiLineString', coordinates: toSquare(rivers) }),
		borders: /** @type {const} */ ({ type: 'MultiLineString', coordinates: toSquare(borders) })
	};
	const zooms = Array.from({ length: tiles.to - tiles.from + 1 }, (_, index) => tiles.from + index);
	return zooms.flatMap((z) => cutZoom(z, shapes));
}

/**
 * @param {number} z
 * @param {Record<string, GeoJSON.Geometry>} shapes by the name of their layer
 * @returns {Tile[]}
 */
function cutZoom(z, shapes) {
	const options = optionsOf(z);
	const layers = Object.entries(shapes).map(
		([name, shape]) => /** @type {const} */ ([name, new GeoJSONVT(shape, options)])
	);
	const side = Array.from({ length: 2 ** z }, (_, index) => index);
	return side.flatMap((y) =>
		side.flatMap((x) => {
			const cut = layers.flatMap(([name, index]) => {
				const tile = index.getTile(z, x, y);
				return tile?.features.length ? [[name, tile]] : [];
			});
			if (!cut.length) return [];
			const data = fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: extentOf(z) });
			return [{ z, x, y, data }];
		})
	);
}

/**
 * Converts map units to fractions of the world's width, which are exact in binary.
 *
 * @param {import('./topology.js').Line[]} lines
 */
function toSquare(lines) {
	return lines.map((line) => line.map(([x, y]) => [x / WORLD, y / WORLD]));
}
