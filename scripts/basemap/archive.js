import { Compression, headerToBytes, serializeDir, TileType, zxyToTileID } from 's2-pmtiles';
import { gzip } from './compress.js';

/** @typedef {import('./tiles.js').Tile} Tile */
/** @typedef {import('s2-pmtiles').Entry} Entry */

/** The bytes that PMTiles readers ask for first. A header and directory within them need one request. */
const FIRST_READ = 16_384;
const HEADER_LENGTH = 127;
/** The header holds degrees as ten-millionths. */
const E7 = 1e7;
/** West, south, east and north of the Web Mercator square, in degrees. */
const BOUNDS = [-180, -85.0511287, 180, 85.0511287];
const BOUNDS_AT = 102;

/**
 * Writes a PMTiles archive (version 3) of gzipped vector tiles: the same tiles give the same bytes. s2-pmtiles gives the
 * ids and directories. Its own writer leaves the header's bounds at zero, and a map then asks for no tile.
 *
 * @param {Tile[]} tiles
 * @param {object} metadata
 * @returns {Buffer}
 */
export function writeArchive(tiles, metadata) {
	const { entries, contents } = orderTiles(tiles);
	const root = gzip(serializeDir(entries));
	if (HEADER_LENGTH + root.length > FIRST_READ)
		throw new Error('The directory is larger than the first read of a PMTiles reader.');
	const json = gzip(JSON.stringify(metadata));
	const data = Buffer.concat(contents);
	const zooms = tiles.map(({ z }) => z);
	const dataOffset = HEADER_LENGTH + root.length + json.length;
	const header = headerToBytes({
		specVersion: 3,
		rootDirectoryOffset: HEADER_LENGTH,
		rootDirectoryLength: root.length,
		jsonMetadataOffset: HEADER_LENGTH + root.length,
		jsonMetadataLength: json.length,
		leafDirectoryOffset: dataOffset,
		leafDirectoryLength: 0,
		tileDataOffset: dataOffset,
		tileDataLength: data.length,
		numAddressedTiles: tiles.length,
		numTileEntries: entries.length,
		numTileContents: contents.length,
		clustered: true,
		internalCompression: Compression.Gzip,
		tileCompression: Compression.Gzip,
		tileType: TileType.Pbf,
		minZoom: Math.min(...zooms),
		maxZoom: Math.max(...zooms)
	});
	return Buffer.concat([complete(header), root, json, data]);
}

/**
 * Adds what s2-pmtiles leaves out of a header: the rest of the signature, and the bounds.
 *
 * @param {Uint8Array} header
 */
function complete(header) {
	const bytes = Buffer.from(header);
	bytes.write('PMTiles', 'latin1');
	BOUNDS.forEach((degrees, index) => bytes.writeInt32LE(Math.round(degrees * E7), BOUNDS_AT + 4 * index));
	return bytes;
}

/**
 * Orders tiles by their ids, and stores equal ones (such as open land) once. Equal neighbours share an entry.
 *
 * @param {Tile[]} tiles
 */
function orderTiles(tiles) {
	/** @type {Entry[]} */
	const entries = [];
	/** @type {Buffer[]} */
	const contents = [];
	/** @type {Map<string, { offset: number, length: number }>} */
	const stored = new Map();
	let end = 0;
	const sorted = tiles
		.map(({ z, x, y, data }) => ({ tileID: zxyToTileID(z, x, y), data }))
		.sort((a, b) => a.tileID - b.tileID);
	for (const { tileID, data } of sorted) {
		const key = Buffer.from(data).toString('latin1');
		let place = stored.get(key);
		if (!place) {
			const content = gzip(data);
			place = { offset: end, length: content.length };
			end += content.length;
			stored.set(key, place);
			contents.push(content);
		}
		const last = entries.at(-1);
		if (last?.offset === place.offset && last.tileID + last.runLength === tileID) last.runLength++;
		else entries.push({ tileID, ...place, runLength: 1 });
	}
	return { entries, contents };
}
