import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import loadLand from '../../src/lib/map/basemap/land/browser/index.ts';
import world from '../../src/lib/map/basemap/land/index.ts';
import levels from '../../src/lib/map/basemap/land/levels/index.ts';
import { isFilled, points, project, rings } from './map-paths.ts';

const named = [...world, ...levels].map((level) => ({
	level,
	shape: rings(level.land, level.scale),
	minZoom: level.minZoom
}));

describe('the levels', () => {
	it('come coarse first, the coarsest in a file of its own', async () => {
		expect(named.map(({ minZoom }) => minZoom)).toEqual([0, 2, 3, 4]);
		expect(world).toHaveLength(1);
		expect(await loadLand()).toBe(world);
	});

	it('keep the whole world light enough for a page', () => {
		expect(gzipSync(JSON.stringify(world)).length).toBeLessThan(16_500);
	});

	it.each(named)('are path data of three commands (from zoom $minZoom)', ({ level }) => {
		// One bad subpath and a browser draws nothing after it.
		expect(level.land.replaceAll(/M\d+ ?-?\d+l-?\d+[ -]\d+(?:[ -]\d+[ -]\d+)+z/g, '')).toBe('');
		for (const lines of [level.rivers, level.borders])
			expect(lines.replaceAll(/M\d+ ?-?\d+l-?\d+[ -]\d+(?:[ -]\d+[ -]\d+)*/g, '')).toBe('');
	});
});

describe.each(named)('land from zoom $minZoom', ({ shape }) => {
	it.each([
		['Caracas', -66.9, 10.4],
		['Moscow', 37.6, 55.7],
		['Dakar’s hinterland', -16.5, 14.7],
		['Ciudad Guayana', -62.7, 8.3],
		['Chukotka, west of 180°', 179.9, 67],
		['Chukotka, on 180°', 180, 67],
		['Chukotka, east of 180°', -175, 67],
		['the South Pole’s side of Antarctica', 0, -84.9],
		['Antarctica at 180°', -179.9, -84.95]
	])('fills %s', (_, lon, lat) => {
		expect(isFilled(shape, project(lon, lat))).toBe(true);
	});

	it.each([
		['the Atlantic', -40, 25],
		['the Caribbean Sea', -68, 15],
		['the Caspian Sea', 50.8, 41.5],
		['the Pacific at 180°', 180, 0],
		['Lake Maracaibo', -71.5, 9.7],
		['Lake Victoria', 33, -1],
		['Lake Ladoga', 31.3, 61],
		['Lake Superior', -88, 47.7]
	])('leaves %s empty', (_, lon, lat) => {
		expect(isFilled(shape, project(lon, lat))).toBe(false);
	});
});

describe.each(named.slice(1))('islands from zoom $minZoom', ({ shape }) => {
	it.each([
		['Barbados', -59.55, 13.15],
		['Grenada', -61.68, 12.12],
		['Malta', 14.42, 35.9]
	])('include %s, over which flights of the story passed', (_, lon, lat) => {
		const [x, y] = project(lon, lat);
		// 60 units are 33 km.
		expect(shape.flat().some(([px, py]) => Math.hypot(px - x, py - y) < 60)).toBe(true);
	});
});

describe.each(named)('borders from zoom $minZoom', ({ level }) => {
	it('stand between neighbours, and nowhere along a coast', () => {
		const near = (lon: number, lat: number, reach: number) => {
			const [x, y] = project(lon, lat);
			return points(level.borders, level.scale).some(([px, py]) => Math.hypot(px - x, py - y) < reach);
		};
		expect(near(-67.5, 6.2, 200)).toBe(true);
		expect(near(-60, 5.2, 200)).toBe(true);
		expect(near(-64.5, 10.2, 200)).toBe(false);
	});
});
