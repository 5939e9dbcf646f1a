import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { WORLD } from './world.js';

/** @typedef {{ z: number, x: number, y: number, data: Uint8Array }} Tile */

const EXTENT = 4096;

const OPTIONS = /** @type {const} */ ({
	coordinates: 'unitSquare',
	extent: EXTENT,
	// 8 pixels around each tile, so that no outline is cut short at a tile's edge.
	buffer: 64,
	// A quarter of a pixel; a level's last zoom is not simplified again.
	tolerance: 2,
	// Every tile is cut at once: none is asked for later.
	indexMaxPoints: 0
});

/**
 * The vector tiles of a level, those that would be empty left out; none of a level without zooms.
 *
 * @param {import('./levels.js').Level} level
 * @returns {Tile[]}
 */
export function cutTiles({ land, borders, tiles }) {
	if (!tiles) return [];
	const { from, to } = tiles;
	const options = { ...OPTIONS, maxZoom: to, indexMaxZoom: to };
	const layers = {
		land: new GeoJSONVT({ type: 'MultiPolygon', coordinates: land.map(toSquare) }, options),
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
 * Map units as shares of the world's width, exact in binary.
 *
 * @param {import('./world.js').Line[]} lines
 */
function toSquare(lines) {
	return lines.map((line) => line.map(([x, y]) => [x / WORLD, y / WORLD]));
}
