import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBasemap } from '../../scripts/basemap.js';
import { openArchive } from '../../scripts/basemap/verify.js';
import levels from '../../src/lib/map/basemap/land/levels/index.ts';
import { points, project, withinReach } from './map-paths.ts';
import { readLayers, readLines } from './vector-tile.ts';

const ARCHIVE = 'static/basemap.pmtiles';
const MAX_ZOOM = 6;

/** A tile's units along its side: four to a pixel, and eight in the closest tiles, which a map enlarges. */
const extentAt = (z: number) => (z < MAX_ZOOM ? 2048 : 4096);

const committed = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

/** What a map gets to read; compressed bytes may differ between releases of zlib. */
async function contents(archive: Buffer) {
	const reader = openArchive(archive);
	const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, tileType } = await reader.getHeader();
	const tiles: Record<string, string> = {};
	for (let z = 0; z <= MAX_ZOOM; z++) {
		for (let x = 0; x < 2 ** z; x++) {
			for (let y = 0; y < 2 ** z; y++) {
				const tile = await reader.getZxy(z, x, y);
				if (tile) tiles[`${z}/${x}/${y}`] = createHash('sha1').update(Buffer.from(tile.data)).digest('hex');
			}
		}
	}
	const header = { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, tileType };
	return { header, metadata: await reader.getMetadata(), tiles };
}

describe('the generated files', () => {
	let built: Record<string, Buffer>;
	beforeAll(async () => {
		built = await buildBasemap();
	});

	it('are what `npm run basemap` makes today', async () => {
		const { [ARCHIVE]: archive, ...land } = built;
		expect(Object.keys(land)).toEqual([
			'src/lib/map/basemap/land/world.json',
			'src/lib/map/basemap/land/fine.json.gz'
		]);
		for (const [path, bytes] of Object.entries(land)) {
			const unpack = (file: Buffer) => (path.endsWith('.gz') ? gunzipSync(file) : file);
			expect(unpack(committed(path)).equals(unpack(bytes)), `${path} is out of date`).toBe(true);
		}
		expect(await contents(committed(ARCHIVE))).toEqual(await contents(archive as Buffer));
	});

	it('carry no trace of when and where they were made', () => {
		// The gzip header of land and of the archive's directory: no time, no operating system.
		for (const gzip of [built['src/lib/map/basemap/land/fine.json.gz'], built[ARCHIVE]?.subarray(127)]) {
			expect(gzip?.subarray(0, 10)).toEqual(Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, 2, 255]));
		}
	});
});

describe('the archive', () => {
	const archive = committed(ARCHIVE);

	it('is at most 3 MB and signed as PMTiles 3', () => {
		expect(archive.length).toBeLessThanOrEqual(3_000_000);
		expect(archive.subarray(0, 8)).toEqual(Buffer.from('PMTiles\x03'));
	});

	it('covers the world from zoom 0 to 6 and credits Natural Earth', async () => {
		const reader = openArchive(archive);
		const header = await reader.getHeader();
		expect(header).toMatchObject({ minZoom: 0, maxZoom: MAX_ZOOM, minLon: -180, maxLon: 180 });
		expect(header.minLat).toBeCloseTo(-85.051, 3);
		expect(header.maxLat).toBeCloseTo(85.051, 3);
		expect(await reader.getMetadata()).toMatchObject({
			attribution: 'Natural Earth',
			vector_layers: [{ id: 'land' }, { id: 'rivers' }, { id: 'borders' }]
		});
	});

	it('gives a tile by two reads: its directory fits into the first', async () => {
		const reader = openArchive(archive);
		const { source } = reader;
		const reads: number[] = [];
		const getBytes = source.getBytes.bind(source);
		source.getBytes = (offset, length) => {
			reads.push(length);
			return getBytes(offset, length);
		};
		expect(await reader.getZxy(6, 19, 30)).toBeDefined();
		expect(reads).toHaveLength(2);
		expect(reads[0]).toBe(16_384);
	});

	// The picture changes hands from SVG to WebGL; a coast that is elsewhere in one of them would jump.
	it.each([
		{ z: 0, x: 0, y: 0, level: 0 },
		{ z: 1, x: 0, y: 0, level: 0 },
		{ z: 2, x: 1, y: 1, level: 0 },
		{ z: 3, x: 2, y: 3, level: 1 },
		{ z: 4, x: 4, y: 7, level: 2 },
		{ z: 5, x: 10, y: 15, level: 2 },
		{ z: 6, x: 19, y: 30, level: 2 }
	])('draws at $z/$x/$y points of land level $level only', async ({ z, x, y, level }) => {
		const size = 65_536 / 2 ** z;
		const tile = await openArchive(archive).getZxy(z, x, y);
		const layers = readLayers(new Uint8Array(tile?.data ?? new ArrayBuffer()));
		for (const layer of ['land', 'rivers', 'borders'] as const) {
			// What runs on beyond 180° shows at the world's west side.
			const copies = points(levels[level]?.[layer] ?? '').flatMap(([px, py]) => [
				[px, py] as const,
				[px - 65_536, py] as const
			]);
			const extent = extentAt(z);
			const inTile = (at: number, start: number) => Math.round((at / size - start) * extent);
			const known = new Set(copies.map(([px, py]) => String([inTile(px, x), inTile(py, y)])));
			const drawn = (layers[layer] ?? []).filter((point) => point.every((at) => at > 0 && at < extent));
			expect(drawn.length).toBeGreaterThan(5);
			expect(drawn.filter((point) => !known.has(String(point)))).toEqual([]);
		}
	});

	it.each([
		{ z: 0, level: 0 },
		{ z: 1, level: 0 },
		{ z: 2, level: 0 },
		{ z: 3, level: 1 },
		{ z: 4, level: 2 },
		{ z: 5, level: 2 },
		{ z: 6, level: 2 }
	])('draws the coast of level $level within a pixel where zoom $z ends', async ({ z, level }) => {
		// Around the Paraguaná peninsula, where the story looks closest.
		const [px, py] = project(-70, 11.8);
		const size = 65_536 / 2 ** z;
		const [x, y] = [Math.floor(px / size), Math.floor(py / size)];
		const tile = await openArchive(archive).getZxy(z, x, y);
		const coast = readLines(new Uint8Array(tile?.data ?? new ArrayBuffer())).land ?? [];
		const inTile = points(levels[level]?.land ?? '').filter(
			([px, py]) => Math.floor(px / size) === x && Math.floor(py / size) === y
		);
		expect(inTile.length).toBeGreaterThan(50);
		const extent = extentAt(z);
		// Where a zoom ends, its tiles are 1024 pixels wide.
		const isNear = withinReach(coast);
		const inExtent = ([px, py]: readonly [number, number]) =>
			[(px / size - x) * extent, (py / size - y) * extent] as const;
		const far = inTile.filter((point) => !isNear(inExtent(point), extent / 1024));
		// Islets smaller than half a pixel go.
		expect(far.length / inTile.length).toBeLessThan(z === MAX_ZOOM ? 0.01 : 0.1);
	});
});
