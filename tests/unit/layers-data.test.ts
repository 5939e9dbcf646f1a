import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAreas } from '../../src/lib/layers/areas/groups.ts';
import { gridOf, outlineData } from '../../src/lib/layers/areas/path.ts';
import { shapesOf } from '../../src/lib/layers/areas/shapes.ts';
import { checkAreas } from '../../src/lib/layers/check.ts';
import { between, numberIn, rowsByKey } from '../../src/lib/layers/data/series.ts';

const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
const areaOf = (geometry: { type: string; coordinates: unknown }) => ({
	features: [{ id: 1, properties: { name: 'A' }, geometry }]
});

describe('a series of columns', () => {
	it('is gone through in equal parts, and stops at its ends', () => {
		expect(between(3, 0.25)).toEqual({ from: 0, to: 1, fraction: 0.5 });
		expect(between(3, 0.5)).toEqual({ from: 1, to: 2, fraction: 0 });
		expect(between(3, 1)).toEqual({ from: 1, to: 2, fraction: 1 });
		expect(between(3, -1)).toEqual({ from: 0, to: 1, fraction: 0 });
		expect(between(3, NaN)).toEqual({ from: 1, to: 2, fraction: 1 });
		expect(between(1, 0.3)).toEqual({ from: 0, to: 0, fraction: 0 });
	});

	it('never jumps: where the progress is near, so is what is shown', () => {
		const position = (columns: number, progress: number) => {
			const { from, fraction } = between(columns, progress);
			return from + fraction;
		};
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 9 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(columns, at) => {
					const moved = position(columns, Math.min(1, at + 1e-6)) - position(columns, at);
					expect(Math.abs(moved)).toBeLessThan(1e-5);
				}
			)
		);
	});

	it('has numbers, numbers in text, and cells without any', () => {
		expect([3, '4', ' 5 ', '1e3', 0].map(numberIn)).toEqual([3, 4, 5, 1000, 0]);
		const none = ['', ' ', null, undefined, 'n/a', NaN, Infinity, '1,5', [], true, {}];
		expect(none.map(numberIn)).toEqual(none.map(() => undefined));
	});

	it('is joined by the key as text, and of two rows the first counts', () => {
		const rows = [
			{ id: 1, v: 'a' },
			{ id: '1', v: 'b' }
		];
		expect(rowsByKey(rows, 'id').get('1')).toBe(rows[0]);
	});
});

describe('areas', () => {
	it('with the same way from class to class are one group, and none is lost', () => {
		const kinds = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 4 })), {
			minLength: 1
		});
		fc.assert(
			fc.property(kinds, (pairs) => {
				const columns = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
				const groups = groupAreas(columns, { from: 0, to: 1, fraction: 0 });
				expect(groups.flatMap(({ areas }) => areas).sort((a, b) => a - b)).toEqual([...pairs.keys()]);
				for (const { from, to, areas } of groups)
					for (const area of areas) expect(pairs[area]).toEqual([from, to]);
			})
		);
	});

	it('go on past the antimeridian, but not where their side runs along the map’s edge', () => {
		const fiji = polygon([
			[179, 0],
			[-179, 0],
			[-179, 1],
			[179, 0]
		]);
		expect(shapesOf(areaOf(fiji))[0]!.polygons[0]![0]!.map(([lon]) => lon)).toEqual([179, 181, 181, 179]);
		const antarctica = polygon([
			[-180, -90],
			[-180, -84],
			[-60, -70],
			[60, -70],
			[180, -84],
			[180, -90],
			[-180, -90]
		]);
		const lons = shapesOf(areaOf(antarctica))[0]!.polygons[0]![0]!.map(([lon]) => lon);
		expect(lons).toEqual([-180, -180, -60, 60, 180, 180, -180]);
	});

	it('without a shape are left out', () => {
		const features = [
			{ id: 1, geometry: null },
			{ id: 2, geometry: { type: 'Point', coordinates: [0, 0] } },
			{ id: 3, geometry: { type: 'GeometryCollection' } }
		];
		expect(shapesOf({ features })).toEqual([]);
	});

	it('of a still are written in half pixels, and neighbours keep one border', () => {
		// A still at zoom 1: the world is 1,024 of its pixels wide, and 65,536 units of paths.
		const grid = gridOf({ pathUnit: 64, live: false });
		expect(grid).toBe(32);
		const scale = 65_536 / grid;
		const [west] = shapesOf(
			areaOf(
				polygon([
					[0, 0],
					[10.003, 0.004],
					[10.002, 9],
					[0, 9],
					[0, 0]
				])
			)
		);
		const [east] = shapesOf(
			areaOf(
				polygon([
					[10.002, 9],
					[10.003, 0.004],
					[20, 0],
					[10.002, 9]
				])
			)
		);
		const [left, right] = [west!, east!].map((shape) => outlineData([shape], scale));
		expect(left).toMatch(/^M\d+ \d+l[-\d ]+z$/);
		const border = cornersOf(left!).filter((corner) => cornersOf(right!).includes(corner));
		expect(new Set(border).size).toBe(2);
		// What is smaller than a cell of the grid is not drawn.
		const tiny = shapesOf(
			areaOf(
				polygon([
					[0, 0],
					[1e-4, 0],
					[1e-4, 1e-4],
					[0, 0]
				])
			)
		);
		expect(outlineData(tiny, scale)).toBe('');
	});
});

/** The corners of path data in relative steps. */
function cornersOf(d: string): string[] {
	return d.split('z').flatMap((ring) => {
		const [first, steps] = ring.slice(1).split('l');
		if (!steps) return [];
		let [x, y] = first!.split(' ').map(Number) as [number, number];
		const numbers = steps.match(/-?\d+/g)!.map(Number);
		const corners = [`${x} ${y}`];
		for (let i = 0; i < numbers.length; i += 2)
			corners.push(`${(x += numbers[i]!)} ${(y += numbers[i + 1]!)}`);
		return corners;
	});
}

describe('what is wrong with data', () => {
	const layer = { title: 'People', value: ['a', 'b'], rows: [{ id: 'DE', a: 1, b: 2 }] };
	const ids = ['DE', 'FR'];

	it('is nothing where all is right, also where cells are empty', () => {
		expect(checkAreas(layer, ids, 'quantile')).toEqual([]);
		expect(
			checkAreas({ ...layer, rows: [...layer.rows, { id: 'FR', a: '', b: null }] }, ids, [1, 2])
		).toEqual([]);
	});

	it.each([
		[141, { rows: [...layer.rows, { id: 'XK', a: 1, b: 1 }] }, undefined, '“XK”. Check that'],
		[
			142,
			{
				rows: [
					{ id: 'DE', a: 'n/a', b: 1 },
					{ id: 'FR', a: 2, b: 2 }
				]
			},
			undefined,
			'“n/a” (a of DE)'
		],
		[143, { value: ['a', 'c'] }, undefined, '`c`'],
		[144, { rows: [...layer.rows, ...layer.rows] }, undefined, 'the same key: DE'],
		[145, {}, [3, 1], '3, 1']
	])('is told with its number, cause and fix: contrail-%i', (code, change, breaks, cause) => {
		const messages = checkAreas({ ...layer, ...change }, ids, breaks);
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(`(contrail-${code})`);
		expect(messages[0]).toContain(cause);
		expect(messages[0]).toContain('People');
	});

	it('names three of many', () => {
		const rows = Array.from({ length: 9 }, (_, i) => ({ id: `X${i}`, a: 1, b: 1 }));
		expect(checkAreas({ ...layer, rows }, ids, 'equal')[0]).toContain('“X0”, “X1”, “X2” and 6 more');
	});
});
