import { describe, expect, it } from 'vitest';
import { project, type Point } from '../../src/lib/geo/index.ts';
import world from '../../src/lib/map/basemap/land/levels/index.ts';
import { landFor } from '../../src/lib/map/basemap/cut/land.ts';
import { readPath, writePath } from '../../src/lib/map/basemap/cut/path-data.ts';
import { snap } from '../../src/lib/map/basemap/cut/snap.ts';
import { thin } from '../../src/lib/map/basemap/cut/thin.ts';

const WORLD = 65_536;

/** Zoom levels in which pictures of these views are drawn: 2.4 and 7. */
const atlantic = { bounds: [-78, 5, 55, 62], maxZoom: 4 } as const;
const coro = { center: [-69.8, 11.5], zoom: 7 } as const;

/** The points of a level that a viewport in the middle of a view shows. */
function pointsIn(path: string, [lon, lat]: readonly [number, number], zoom: number): string[] {
	const [x, y] = project([lon, lat]);
	const half = (1000 / 2 / (512 * 2 ** zoom)) * WORLD;
	return readPath(path)
		.flat()
		.filter((point) => Math.abs(point[0] - x * WORLD) < half && Math.abs(point[1] - y * WORLD) < half)
		.map(String);
}

describe('the land of a story', () => {
	const land = landFor([atlantic, coro], world);

	it('holds the levels that its views are drawn in, and no others', () => {
		expect(land.map(({ minZoom }) => minZoom)).toEqual([2, 4]);
		expect(landFor([atlantic], world).map(({ minZoom }) => minZoom)).toEqual([2]);
		expect(landFor([], world)).toEqual([]);
	});

	it('is as fine as a screen shows where a view looks closely', () => {
		const shown = pointsIn(world.at(-1)?.land ?? '', coro.center, coro.zoom);
		expect(shown.length).toBeGreaterThan(30);
		const kept = pointsIn(land.at(-1)?.land ?? '', coro.center, coro.zoom);
		expect(shown).toEqual(expect.arrayContaining(kept));
		expect(kept.length).toBeGreaterThan(shown.length * 0.97);
	});

	it('is as fine at the top of a turned view, where a wide screen shows what is far to the north', () => {
		const [greece, baltic] = [
			[20, 40],
			[20, 56]
		] as const;
		// East or west is at the top: 2,560 px of a screen lie along the meridian.
		const [straight, turned, there] = [
			{ center: greece, zoom: 5.5 },
			{ center: greece, zoom: 5.5, bearing: 90 },
			{ center: baltic, zoom: 5.5 }
		].map((view) => pointsIn(landFor([view], world)[0]!.land, baltic, 7).length);
		expect(there).toBeGreaterThan(100);
		expect(turned).toBeGreaterThan(0.9 * there!);
		expect(straight).toBeLessThan(0.2 * there!);
	});

	it('is coarse elsewhere, and still there', () => {
		const fine = landFor([coro], world)[0]?.land ?? '';
		const extent = (path: string) => {
			const xs = readPath(path).flatMap((line) => line.map(([x]) => x));
			return [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
		};
		const [left = 0, right = 0] = extent(fine);
		const [worldLeft = 0, worldRight = 0] = extent(world.at(-1)?.land ?? '');
		expect(Math.abs(left - worldLeft)).toBeLessThan(100);
		expect(Math.abs(right - worldRight)).toBeLessThan(100);
		expect(fine.length).toBeLessThan((world.at(-1)?.land.length ?? 0) / 10);
	});

	it('is written as it is read: three commands and whole numbers', () => {
		for (const { land: path, rivers, borders } of land) {
			expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
			for (const lines of [rivers, borders]) expect(lines).toMatch(/^(M\d+ \d+l[-\d ]+)*$/);
		}
	});
});

describe('path data', () => {
	it('is written back as it was', () => {
		for (const { land, borders } of world) {
			expect(writePath(readPath(land), true)).toBe(land);
			expect(writePath(readPath(borders), false)).toBe(borders);
		}
	});
});

describe('thinning', () => {
	const zigzag: Point[] = Array.from({ length: 101 }, (_, n) => [n * 10, n % 2]);

	it('leaves out what strays less than allowed', () => {
		expect(thin(zigzag, [], 2)).toEqual([zigzag[0], zigzag[100]]);
		expect(thin(zigzag, [], 0.4)).toEqual(zigzag);
	});

	it('keeps what a box shows', () => {
		const box = { left: 500, right: 600, top: -10, bottom: 10 };
		const kept = thin(zigzag, [{ box, tolerance: 0.1 }], 2);
		expect(kept).toEqual(expect.arrayContaining(zigzag.filter(([x]) => x >= 500 && x <= 600)));
		expect(kept.length).toBeLessThan(80);
	});

	it('never strays farther than allowed', () => {
		const wave: Point[] = Array.from({ length: 400 }, (_, n) => [n * 3, Math.round(90 * Math.sin(n / 9))]);
		const kept = thin(wave, [], 12);
		for (const [x, y] of wave) {
			const next = kept.findIndex((point) => point[0] >= x);
			const [a = [0, 0], b = [0, 0]] = [kept[Math.max(0, next - 1)], kept[next]];
			const share = b[0] === a[0] ? 0 : (x - a[0]) / (b[0] - a[0]);
			expect(Math.abs(a[1] + share * (b[1] - a[1]) - y)).toBeLessThan(60);
		}
		expect(kept.length).toBeLessThan(80);
	});
});

describe('round numbers', () => {
	const coast: Point[] = Array.from({ length: 400 }, (_, n) => [n * 7 + 1, Math.round(90 * Math.sin(n / 9))]);
	const box = { left: 700, right: 1400, top: -100, bottom: 100 };
	const isShown = ([x]: Point): boolean => x >= 700 && x <= 1400;

	it('move a point by a third of what it may stray at most, each way', () => {
		const kept = snap(coast, [{ box, tolerance: 6 }], 96, true);
		for (const point of coast) {
			const most = (isShown(point) ? 6 : 96) / 3;
			expect(kept.some(([x, y]) => Math.max(Math.abs(x - point[0]), Math.abs(y - point[1])) <= most)).toBe(
				true
			);
		}
		expect(kept.filter(isShown).length).toBeGreaterThan(90);
		expect(kept.length).toBeLessThan(250);
	});

	it('are exact where the line must be', () => {
		expect(snap(coast, [], 1, true)).toEqual(coast);
	});

	it('are the same in every copy of the world', () => {
		const east = coast.map(([x, y]): Point => [x + WORLD, y]);
		expect(snap(east, [], 96, true)).toEqual(snap(coast, [], 96, true).map(([x, y]) => [x + WORLD, y]));
	});
});
