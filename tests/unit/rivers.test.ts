import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../scripts/basemap/verify.js';
import { drawnLand } from '../../src/lib/map/basemap/cut/stills.ts';
import { landFor } from '../../src/lib/map/basemap/cut/land.ts';
import type { LandLevel } from '../../src/lib/map/basemap/land/types.ts';
import world from '../../src/lib/map/basemap/land/levels/index.ts';
import { distanceToLines, project, rings, type Point } from './map-paths.ts';
import { readLines } from './vector-tile.ts';

const archive = openArchive(readFileSync(new URL('../../static/basemap.pmtiles', import.meta.url)));

const ZOOM = 4;
/** A pixel at zoom 4, in map units. */
const PIXEL = 65_536 / 512 / 2 ** ZOOM;
/** How far around a place lines are compared: 15 pixels are 160 km at the equator. */
const AROUND = 15 * PIXEL;
/** How far a town on a river may be from the line, which runs along the middle of the river at 1:50m. */
const TOWN = 4 * PIXEL;

/** How much of a coast may be further away than a pixel: narrow necks, which a still draws straight. */
const STRAY = 0.09;

/** A layer's lines in the tiles of zoom 4 at a place and around it, in map units. */
async function tileLines([x, y]: Point, layer: string): Promise<Point[][]> {
	const size = 65_536 / 2 ** ZOOM;
	const corners = [-AROUND, AROUND].flatMap((dx) => [-AROUND, AROUND].map((dy) => [x + dx, y + dy] as const));
	const addresses = new Set(corners.map((corner) => corner.map((at) => Math.floor(at / size)).join()));
	const lines = await Promise.all(
		[...addresses].map(async (address) => {
			const [column = 0, row = 0] = address.split(',').map(Number);
			const tile = await archive.getZxy(ZOOM, column, row);
			const read = readLines(new Uint8Array(tile?.data ?? new ArrayBuffer()))[layer] ?? [];
			// A unit of these tiles is two of the map.
			return read.map((line) => line.map(([px, py]): Point => [2 * px + column * size, 2 * py + row * size]));
		})
	);
	return lines.flat();
}

/** The points of lines at every unit or so, as far as they are near a place. */
function along(lines: Point[][], [x, y]: Point): Point[] {
	return lines.flatMap((line) =>
		line.flatMap((to, index) => {
			const from = line[index - 1] ?? to;
			const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / PIXEL) || 1;
			return Array.from({ length: steps }, (_, step): Point => {
				const share = (step + 1) / steps;
				return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
			}).filter((point) => Math.max(Math.abs(point[0] - x), Math.abs(point[1] - y)) < AROUND);
		})
	);
}

/** The share of points that are within a pixel of the other lines, and the largest distance in pixels. */
function compare(lines: Point[][], others: Point[][], place: Point) {
	const distances = along(lines, place).map((point) => distanceToLines(others, point) / PIXEL);
	expect(distances.length).toBeGreaterThan(10);
	return {
		near: distances.filter((distance) => distance <= 1).length / distances.length,
		farthest: Math.max(...distances)
	};
}

const afar = { bounds: [-78, 5, 55, 62] } as const;

/** What stills and the map without WebGL draw of a view at zoom 4. */
function pictures(lon: number, lat: number): [name: string, level: LandLevel][] {
	const view = { center: [lon, lat], zoom: ZOOM } as const;
	return [
		['the still', drawnLand({ opening: afar, views: [afar, view] }, world).stills],
		['the map without WebGL', landFor([view], world)[0]!]
	];
}

describe.each([
	['the Orinoco at Ciudad Bolívar', -63.55, 8.15],
	['the Orinoco at Puerto Ayacucho', -67.62, 5.66],
	['the Nile at Cairo', 31.22, 30.05],
	['the Nile at Khartoum', 32.5, 15.65],
	['the Volga at Volgograd', 44.6, 48.7],
	['the Volga at Kazan', 49, 55.8]
])('%s', (_, lon, lat) => {
	const place = project(lon, lat);

	it.each(pictures(lon, lat))('is within a pixel of the tiles at zoom 4 in %s', async (_, level) => {
		const tiles = await tileLines(place, 'rivers');
		const drawn = rings(level.rivers, level.scale);
		expect(distanceToLines(tiles, place)).toBeLessThan(TOWN);
		expect(distanceToLines(drawn, place)).toBeLessThan(TOWN + PIXEL);
		expect(compare(tiles, drawn, place).farthest).toBeLessThan(1);
		expect(compare(drawn, tiles, place).farthest).toBeLessThan(1);
	});
});

describe('Lake Maracaibo', () => {
	const place = project(-71.5, 9.7);

	it.each(pictures(-71.5, 9.7))(
		'has its shore within a pixel of the tiles at zoom 4 in %s',
		async (_, level) => {
			const shores = compare(await tileLines(place, 'land'), closed(rings(level.land, level.scale)), place);
			expect(shores.near).toBeGreaterThan(1 - STRAY);
			expect(shores.farthest).toBeLessThan(1.5);
		}
	);
});

const closed = (lines: Point[][]): Point[][] => lines.map((line) => [...line, line[0]!]);
