import { Compression, headerToBytes, serializeDir, TileType, zxyToTileID } from 's2-pmtiles';
import { gzip } from './compress.js';

/** @typedef {import('./tiles.js').Tile} Tile */
/** @typedef {import('s2-pmtiles').Entry} Entry */

/** Readers ask for this much first: header and directory in it cost one request together. */
const FIRST_READ = 16_384;
const HEADER_LENGTH = 127;
/** Degrees in the header are ten-millionths. */
const E7 = 1e7;
/** West, south, east, north of a Web Mercator square. */
const BOUNDS = [-180, -85.0511287, 180, 85.0511287];
const BOUNDS_AT = 102;

/**
 * A PMTiles archive (version 3) of gzipped vector tiles, the same bytes for the same tiles. The ids and directories are
 * s2-pmtiles'; its writer is not used, because it leaves the header's bounds at zero, with which a map asks for no tile.
 *
 * @param {Tile[]} tiles
 * @param {object} metadata
 * @returns {Buffer}
 */
export function writeArchive(tiles, metadata) {
	const { entries, contents } = layOut(tiles);
	const root = gzip(serializeDir(entries));
	if (HEADER_LENGTH + root.length > FIRST_READ) throw new Error('The directory has outgrown the first read.');
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
 * What s2-pmtiles leaves out of a header: the rest of the signature, and the bounds.
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
 * Tiles in the order of their ids; equal ones (open land) are stored once, and equal neighbours share an entry.
 *
 * @param {Tile[]} tiles
 */
function layOut(tiles) {
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
