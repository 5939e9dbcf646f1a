import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/lib/geo/index.ts';
import type { LonLat } from '../../src/lib/geo/index.ts';
import { layOut, type FleetGeometry } from '../../src/lib/fleet/geometry.ts';
import { indexFleet, nearest, type ToScreen } from '../../src/lib/fleet/pick.ts';
import { buildTree, search } from '../../src/lib/fleet/tree.ts';
import type { FleetRoute } from '../../src/lib/fleet/types.ts';

function run<T>(work: Iterator<void, T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

const laid = (routes: readonly FleetRoute[]): FleetGeometry => run(layOut(routes, false));

describe('the tree of boxes', () => {
	const box = fc
		.tuple(
			fc.float({ min: 0, max: 1, noNaN: true }),
			fc.float({ min: 0, max: 1, noNaN: true }),
			fc.nat(300),
			fc.nat(300)
		)
		.map(([x, y, w, h]) => [x, y, x + w / 1000, y + h / 1000] as [number, number, number, number]);

	it('finds what looking at every box finds', () => {
		fc.assert(
			fc.property(fc.array(box, { maxLength: 700 }), box, (boxes, sought) => {
				const floats = Float32Array.from(boxes.flat());
				const found: number[] = [];
				search(run(buildTree(floats)), sought, (i) => found.push(i));
				const all = boxes.flatMap((_, i) => {
					const [west, north, east, south] = floats.subarray(4 * i);
					const [w, n, e, s] = sought;
					return west! <= e && north! <= s && east! >= w && south! >= n ? [i] : [];
				});
				expect(found.toSorted((a, b) => a - b)).toEqual(all);
			}),
			{ seed: 3, numRuns: 60 }
		);
	});

	it('looks at few boxes to find few', () => {
		const side = 100;
		const grid = Array.from({ length: side * side }, (_, i) => {
			const [x, y] = [(i * 37) % side, Math.floor(((i * 37) % (side * side)) / side)];
			return [x, y, x + 0.5, y + 0.5];
		});
		const tree = run(buildTree(Float32Array.from(grid.flat())));
		let looked = 0;
		const counted = { ...tree, levels: tree.levels.map((level) => counting(level, () => looked++)) };
		search(counted, [50, 50, 50.4, 50.4], () => {});
		// Up to four values are read of a box.
		expect(looked / 4).toBeLessThan(side * 3);
	});
});

/** An array that tells of each value that is read. */
const counting = (level: Float32Array, read: () => void): Float32Array =>
	new Proxy(level, {
		get: (target, key) => {
			if (typeof key === 'string' && /^\d+$/.test(key)) read();
			return Reflect.get(target, key, target) as unknown;
		}
	});

describe('what a pointer meets', () => {
	/** A flat map of 1,000 px a world. */
	const flat: ToScreen = (x, y) => [x * 1000, y * 1000];
	const pick = (
		routes: readonly FleetRoute[],
		at: LonLat,
		within = 8,
		shown: (route: number, share: number) => boolean = () => true
	) => {
		const [x, y] = project(at);
		const reach = within / 1000;
		const box = [x - reach, y - reach, x + reach, y + reach] as const;
		const index = run(indexFleet(laid(routes)));
		const found = nearest(index, box, [x * 1000, y * 1000], within, flat, shown);
		return found === undefined ? undefined : routes[found]?.id;
	};
	const line = (id: string, ...points: LonLat[]): FleetRoute => ({ id, points });

	it('is the nearest line, by pixels, and none that is too far', () => {
		const routes = [line('north', [-20, 20], [20, 20]), line('south', [-20, 10], [20, 10])];
		expect(pick(routes, [0, 19.5])).toBe('north');
		expect(pick(routes, [0, 10.5])).toBe('south');
		expect(pick(routes, [0, 15.5])).toBeUndefined();
	});

	it('is the upper one of two that lie on each other', () => {
		expect(pick([line('below', [0, 0], [9, 0]), line('above', [0, 0], [9, 0])], [5, 0])).toBe('above');
	});

	it('is the same on both sides of the antimeridian, and on every copy of the world', () => {
		const routes = [line('pacific', [170, 5], [-170, 5]), line('atlantic', [-10, 5], [10, 5])];
		for (const lon of [175, -175, 185, -185, 179.99, -179.99, 535])
			expect(pick(routes, [lon, 5])).toBe('pacific');
		for (const lon of [0, 360, -360]) expect(pick(routes, [lon, 5])).toBe('atlantic');
		expect(pick(routes, [90, 5])).toBeUndefined();
	});

	it('is only what is drawn at the moment', () => {
		const routes = [line('a', [0, 0], [40, 0])];
		const half = (_: number, share: number) => share <= 0.5;
		expect(pick(routes, [10, 0], 8, half)).toBe('a');
		expect(pick(routes, [30, 0], 8, half)).toBeUndefined();
	});

	it('is what looking at every stretch finds', () => {
		const lonLat = fc.tuple(
			fc.double({ min: -179, max: 179, noNaN: true }),
			fc.double({ min: -80, max: 80, noNaN: true })
		);
		const routes = fc.array(fc.array(lonLat, { minLength: 2, maxLength: 4 }), {
			minLength: 1,
			maxLength: 30
		});
		fc.assert(
			fc.property(routes, lonLat, (lines, at) => {
				const all = lines.map((points, i) => line(`${i}`, ...points));
				const everything = [-2, -2, 3, 3] as const;
				const [x, y] = project(at);
				const index = run(indexFleet(laid(all)));
				const slow = nearest(index, everything, [x * 1000, y * 1000], 40, flat, () => true);
				expect(pick(all, at, 40)).toBe(slow === undefined ? undefined : `${slow}`);
			}),
			{ seed: 11, numRuns: 100 }
		);
	});
});
