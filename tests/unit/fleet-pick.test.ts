import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/lib/geo/index.ts';
import type { LonLat } from '../../src/lib/geo/index.ts';
import { buildGeometry } from '../../src/lib/fleet/geometry.ts';
import { nearestRoute, type ToScreen } from '../../src/lib/fleet/pick.ts';
import { indexFleet, type SpatialIndex } from '../../src/lib/fleet/spatial-index.ts';
import type { FleetRoute } from '../../src/lib/fleet/types.ts';

function run<T>(work: Iterator<void, T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

const indexOf = (routes: readonly FleetRoute[]): SpatialIndex =>
	run(indexFleet(run(buildGeometry(routes, false))));

describe('the route under the pointer', () => {
	/** A flat map of 1,000 px a world. */
	const flat: ToScreen = (x, y) => [x * 1000, y * 1000];
	const pick = (
		routes: readonly FleetRoute[],
		place: LonLat,
		within = 8,
		isDrawn: (route: number, fraction: number) => boolean = () => true
	) => {
		const [x, y] = project(place);
		const reach = within / 1000;
		const box = [x - reach, y - reach, x + reach, y + reach] as const;
		const found = nearestRoute(indexOf(routes), {
			box,
			at: [x * 1000, y * 1000],
			within,
			toScreen: flat,
			isDrawn
		});
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

	it('is undefined in a fleet without lines', () => {
		expect(pick([], [0, 0])).toBeUndefined();
		expect(pick([line('point', [0, 0])], [0, 0])).toBeUndefined();
	});

	it('is only one that is drawn there at the moment', () => {
		const routes = [line('a', [0, 0], [40, 0])];
		const half = (_: number, fraction: number) => fraction <= 0.5;
		expect(pick(routes, [10, 0], 8, half)).toBe('a');
		expect(pick(routes, [30, 0], 8, half)).toBeUndefined();
	});

	it('is the same as a search of every segment finds', () => {
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
				const slow = nearestRoute(indexOf(all), {
					box: everything,
					at: [x * 1000, y * 1000],
					within: 40,
					toScreen: flat,
					isDrawn: () => true
				});
				expect(pick(all, at, 40)).toBe(slow === undefined ? undefined : `${slow}`);
			}),
			{ seed: 11, numRuns: 100 }
		);
	});
});
