import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresPerPixel, project, unproject, zoomOf, type WorldPoint } from '../../src/lib/geo/index.ts';
import { placeRows } from '../../src/lib/layers/data/points.ts';
import { contour, type Ring } from '../../src/lib/layers/heat/contours.ts';
import { densityOf } from '../../src/lib/layers/heat/density.ts';
import { bandsOf, densest, levelsOf } from '../../src/lib/layers/heat/levels.ts';

const [WIDTH, HEIGHT] = [9, 7];

/** A grid whose edge is 0. */
const grids = fc
	.array(fc.integer({ min: 0, max: 9 }), { minLength: WIDTH * HEIGHT, maxLength: WIDTH * HEIGHT })
	.map((values) =>
		values.map((value, i) => {
			const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
			return x === 0 || y === 0 || x === WIDTH - 1 || y === HEIGHT - 1 ? 0 : value;
		})
	);

/** How often lines go around a point: odd is inside. A little above its row, so that no corner is met. */
const turns = (rings: readonly Ring[], x: number, y: number): number =>
	rings.flatMap((ring) =>
		ring.slice(1).filter(([toX, toY], i) => {
			const [fromX, fromY] = ring[i]!;
			const height = y - 1e-7;
			return (
				fromY > height !== toY > height && fromX + ((height - fromY) / (toY - fromY)) * (toX - fromX) > x
			);
		})
	).length;

describe('contours', () => {
	it('are closed, and part the high nodes of any grid from the low ones', () => {
		fc.assert(
			fc.property(grids, fc.integer({ min: 0, max: 8 }), (values, below) => {
				const level = below + 0.5;
				const rings = contour({ width: WIDTH, values }, level);
				for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
				values.forEach((value, i) => {
					const isInside = turns(rings, i % WIDTH, Math.floor(i / WIDTH)) % 2 === 1;
					expect(isInside, `node ${i} of ${values.join(' ')}`).toBe(value >= level);
				});
			})
		);
	});

	it('lie between two nodes where the level is between their numbers', () => {
		const values = [0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];
		const [ring, ...others] = contour({ width: 4, values }, 2);
		expect(others).toEqual([]);
		expect(ring!.slice(1).sort()).toEqual(
			[
				[1, 0.25],
				[1.75, 1],
				[1, 1.75],
				[0.25, 1]
			].sort()
		);
	});
});

const at = (...points: [lon: number, lat: number, weight?: number][]) =>
	placeRows(
		points.map(([lon, lat, n = 1]) => ({ lon, lat, n })),
		['n'],
		'lon',
		'lat'
	);

describe('the density of points', () => {
	it('holds all that they count, wherever they are', () => {
		const lat = fc.integer({ min: -75, max: 75 });
		const point = fc.tuple(fc.integer({ min: -180, max: 180 }), lat, fc.integer({ min: 1, max: 50 }));
		fc.assert(
			fc.property(point, fc.integer({ min: 10, max: 300 }), ([lon, lat, weight], radius) => {
				const { fields, step } = densityOf(at([lon, lat, weight]), radius);
				const cell = (step * metresPerPixel(zoomOf(1), lat)) / 1000;
				const total = fields[0]!.reduce((a, b) => a + b, 0) * (cell ** 2 / 1000);
				expect(Math.abs(total / weight - 1)).toBeLessThan(0.02);
			})
		);
	});

	it('is highest where a point is, and nothing a radius away', () => {
		const density = densityOf(at([10, 50]), 100);
		const { at: place, number } = densest(density, 0);
		const [lon, lat] = unproject(place);
		expect(lon).toBeCloseTo(10, 0);
		expect(lat).toBeCloseTo(50, 0);
		expect(number).toBeLessThanOrEqual(3000 / (Math.PI * 100 ** 2));
		expect(number).toBeGreaterThan((0.95 * 3000) / (Math.PI * 100 ** 2));
		const scale = 1000 / metresPerPixel(zoomOf(1), 50);
		const [band] = bandsOf(density, { from: 0, to: 0, fraction: 0 }, [1e-9]);
		const [x, y] = project([10, 50]);
		for (const [ringX, ringY] of band!.rings[0]!)
			expect(Math.hypot(ringX - x, ringY - y)).toBeLessThan(110 * scale);
	});

	it('adds up across the antimeridian', () => {
		const apart = densityOf(at([179.9, 0], [-179.9, 0]), 100);
		expect(apart.top).toBeGreaterThan(1.9 * densityOf(at([0, 0]), 100).top * 0.9);
		expect(apart.width).toBeLessThan(30);
	});

	it('says where the region is too wide for so small a radius', () => {
		expect(densityOf(at([0, 0], [100, 60]), 1).isWidened).toBe(true);
		expect(densityOf(at([0, 0], [1, 1]), 10).isWidened).toBe(false);
	});

	it('of no points is nothing', () => {
		expect(densityOf([], 50).top).toBe(0);
	});
});

it('levels are round, and no more than asked for', () => {
	expect(levelsOf(9.9, 5)).toEqual([2, 4, 6, 8]);
	expect(levelsOf(1, 5)).toEqual([0.2, 0.4, 0.6000000000000001, 0.8]);
	expect(levelsOf(0, 5)).toEqual([]);
	fc.assert(
		fc.property(
			fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
			fc.integer({ min: 1, max: 9 }),
			(top, most) => {
				const levels = levelsOf(top, most);
				expect(levels.length).toBeGreaterThan(0);
				expect(levels.length).toBeLessThanOrEqual(most);
				expect(levels.at(-1)!).toBeLessThan(top);
			}
		)
	);
});

it('the bands of a way between two columns are those of its density, from either end', () => {
	const rows = Array.from({ length: 40 }, (_, i) => ({
		lon: (i * 7) % 11,
		lat: (i * 5) % 13,
		a: i % 3,
		b: i % 4
	}));
	const bands = (columns: string[], fraction: number) => {
		const density = densityOf(placeRows(rows, columns, 'lon', 'lat'), 150);
		const between = { from: 0, to: 1, fraction };
		return bandsOf(density, between, [0.05, 0.1]).map(({ rings }) => rings.map((ring) => ring.map(rounded)));
	};
	const rounded = ([x, y]: WorldPoint) => [x.toFixed(9), y.toFixed(9)];
	expect(bands(['a', 'b'], 0.25)).toEqual(bands(['b', 'a'], 0.75));
	expect(bands(['a', 'b'], 0.25)).not.toEqual(bands(['a', 'b'], 0.3));
});
