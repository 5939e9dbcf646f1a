import { isDeepStrictEqual } from 'node:util';
import { PMTiles } from 'pmtiles';

/**
 * Reads an archive back as a map does, and throws if it differs from the tiles and metadata that went in.
 *
 * @param {Buffer} archive
 * @param {import('./tiles.js').Tile[]} tiles
 * @param {object} metadata
 */
export async function verifyArchive(archive, tiles, metadata) {
	const reader = openArchive(archive);
	const { minLon, maxLon, minLat, maxLat, numAddressedTiles } = await reader.getHeader();
	if (minLon >= maxLon || minLat >= maxLat) throw new Error('The archive has no bounds.');
	if (numAddressedTiles !== tiles.length) throw new Error('The archive counts its tiles wrongly.');
	if (!isDeepStrictEqual(await reader.getMetadata(), metadata)) throw new Error('The metadata differs.');
	for (const { z, x, y, data } of tiles) {
		const tile = await reader.getZxy(z, x, y);
		if (!tile || !Buffer.from(tile.data).equals(data)) throw new Error(`Tile ${z}/${x}/${y} differs.`);
	}
}

/** @param {Buffer} archive */
export function openArchive(archive) {
	return new PMTiles({
		getKey: () => 'basemap',
		getBytes: async (offset, length) => ({
			// The reader keeps the whole buffer behind a view, so it gets a copy.
			data: new Uint8Array(archive.subarray(offset, offset + length)).buffer
		})
	});
}
