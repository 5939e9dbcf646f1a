import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { WORLD } from './topology.js';

/** @typedef {{ z: number, x: number, y: number, data: Uint8Array }} Tile */

const EXTENT = 4096;

const OPTIONS = /** @type {const} */ ({
	coordinates: 'unitSquare',
	extent: EXTENT,
	// 8 pixels around each tile, so that an outline does not end at a tile's edge.
	buffer: 64,
	// A quarter of a pixel. The tiler does not simplify a level's last zoom.
	tolerance: 2,
	// The tiler cuts every tile at once, as nobody asks for one later.
	indexMaxPoints: 0
});

/**
 * Cuts a level into vector tiles, without empty ones. A level without zooms has none.
 *
 * @param {import('./levels.js').Level} level
 * @returns {Tile[]}
 */
export function cutTiles({ land, rivers, borders, tiles }) {
	if (!tiles) return [];
	const { from, to } = tiles;
	const options = { ...OPTIONS, maxZoom: to, indexMaxZoom: to };
	const layers = {
		land: new GeoJSONVT({ type: 'MultiPolygon', coordinates: land.map(toSquare) }, options),
		rivers: new GeoJSONVT({ type: 'MultiLineString', coordinates: toSquare(rivers) }, options),
		borders: new GeoJSONVT({ type: 'MultiLineString', coordinates: toSquare(borders) }, options)
	};
	return [...addresses(from, to)].flatMap(({ z, x, y }) => {
		const cut = Object.entries(layers).flatMap(([name, index]) => {
			const tile = index.getTile(z, x, y);
			return tile?.features.length ? [[name, tile]] : [];
		});
		if (!cut.length) return [];
		return [{ z, x, y, data: fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: EXTENT }) }];
	});
}

/**
 * @param {number} minZoom
 * @param {number} maxZoom
 */
function* addresses(minZoom, maxZoom) {
	for (let z = minZoom; z <= maxZoom; z++) {
		for (let y = 0; y < 2 ** z; y++) {
			for (let x = 0; x < 2 ** z; x++) yield { z, x, y };
		}
	}
}

/**
 * Converts map units to fractions of the world's width, which are exact in binary.
 *
 * @param {import('./topology.js').Line[]} lines
 */
function toSquare(lines) {
	return lines.map((line) => line.map(([x, y]) => [x / WORLD, y / WORLD]));
}
