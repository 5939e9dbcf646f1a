import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { project } from '../../src/lib/geo/index.ts';
import { buildGeometry, ROUTE_BITS, ROW, STRIDE, type FleetGeometry } from '../../src/lib/fleet/geometry.ts';
import { inSlices } from '../../src/lib/fleet/slices.ts';
import type { FleetRoute } from '../../src/lib/fleet/types.ts';
import { describeFleet } from '../../src/lib/fleet/summary.ts';
import type { TrackPoint } from '../../src/lib/track/types.ts';

function run<T>(work: Iterator<void, T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

const geometryOf = (routes: readonly FleetRoute[], timed = false): FleetGeometry =>
	run(buildGeometry(routes, timed));

/** The points of a route as the shader reads them. */
function pointsOf({ floats, codes, first }: FleetGeometry, route: number) {
	return Array.from({ length: first[route + 1]! - first[route]! }, (_, i) => {
		const point = first[route]! + i;
		const [x, y, fraction, length] = floats.subarray(point * STRIDE);
		const code = codes[point]!;
		return {
			x: x!,
			y: y!,
			fraction: fraction!,
			length: length!,
			route: code % 2 ** ROUTE_BITS,
			certainty: code >>> ROUTE_BITS
		};
	});
}

const trackPoint = (lon: number, lat: number, time: number | null): TrackPoint => ({
	lon,
	lat,
	time,
	altitude: null,
	speed: null,
	heading: null,
	ground: false
});

describe('the buffer of a fleet', () => {
	it('holds routes one after another, in whole rows', () => {
		const geometry = geometryOf([
			{
				id: 'a',
				points: [
					[0, 0],
					[0.5, 0.5]
				]
			},
			{ id: 'b', path: [10, 10, 10.5, 10, 11, 10.5] }
		]);
		expect([...geometry.first]).toEqual([0, 2, 5]);
		expect(geometry.count).toBe(5);
		expect([geometry.floats.length, geometry.codes.length]).toEqual([ROW * STRIDE, ROW]);
		expect(pointsOf(geometry, 0).map(({ route }) => route)).toEqual([0, 0]);
		expect(pointsOf(geometry, 1).map(({ route }) => route)).toEqual([1, 1, 1]);
	});

	it('bends long legs along the great circle, and leaves recorded points as they are', () => {
		const legs = geometryOf([{ id: 'a', legs: [{ from: [0, 60], to: [90, 60], certainty: 'reported' }] }]);
		const points = pointsOf(legs, 0);
		// A quarter of the way round at 60° N is 41.4° of arc; the great circle's top lies at 67.8° N.
		expect(points).toHaveLength(43);
		expect(Math.min(...points.map(({ y }) => y))).toBeCloseTo(project([45, 67.79])[1], 4);
		expect(new Set(points.slice(0, -1).map(({ certainty }) => certainty))).toEqual(new Set([1]));
		const steps = points.slice(1).map(({ fraction }, i) => fraction - points[i]!.fraction);
		for (const step of steps) expect(step).toBeCloseTo(1 / 42, 5);

		const path = Float64Array.from({ length: 200 }, (_, i) => (i % 2 ? 50 : i / 4));
		expect(geometryOf([{ id: 'b', path }]).count).toBe(100);
	});

	it('keeps a line over the antimeridian in one piece', () => {
		const geometry = geometryOf([
			{ id: 'a', legs: [{ from: [170, 10], to: [-170, -10], certainty: 'tracked' }] }
		]);
		const points = pointsOf(geometry, 0);
		expect(geometry.west).toBeCloseTo(350 / 360, 5);
		expect(geometry.east).toBeCloseTo(1 + 10 / 360, 5);
		for (const [i, { x }] of points.slice(1).entries()) expect(Math.abs(x - points[i]!.x)).toBeLessThan(0.01);
	});

	it('keeps the certainty of each leg and gap from the point where it begins', () => {
		const geometry = geometryOf([
			{
				id: 'a',
				legs: [
					{ from: [0, 0], to: [0.5, 0], certainty: 'tracked' },
					{ from: [0.5, 0], to: [3.2, 0], certainty: 'inferred' }
				]
			},
			{
				id: 'b',
				track: {
					points: [trackPoint(0, 0, 0), trackPoint(0.1, 0, 60_000), trackPoint(2.9, 0, 120_000)],
					gaps: [{ after: 1, duration: 60_000, reason: 'time' }]
				}
			}
		]);
		expect(pointsOf(geometry, 0).map(({ certainty }) => certainty)).toEqual([0, 2, 2, 2, 0]);
		expect(pointsOf(geometry, 1).map(({ certainty }) => certainty)).toEqual([0, 3, 3, 3, 0]);
	});

	it('moves a track by its times, on a clock that 32 bits can hold', () => {
		const noon = Date.UTC(2019, 2, 23, 12);
		const track = {
			points: [trackPoint(0, 0, noon), trackPoint(0.9, 0, noon + 90_000), trackPoint(1, 0, noon + 100_000)],
			gaps: []
		};
		const routes: FleetRoute[] = [
			{ id: 'a', track },
			{
				id: 'b',
				points: [
					[0, 0],
					[1, 0]
				],
				start: noon - 1000,
				end: noon
			}
		];
		const geometry = geometryOf(routes, true);
		expect(geometry.epoch).toBe(noon - 1000);
		expect([...geometry.windows]).toEqual([1000, 101_000, 0, 1000]);
		expect(pointsOf(geometry, 0).map(({ fraction }) => fraction)).toEqual([0, Math.fround(0.9), 1]);
		// Without a time of its own the fleet's clock runs from 0 to 1.
		expect([...geometryOf([routes[0]!]).windows]).toEqual([0, 1]);
	});

	it('has no hole and no NaN, whatever it is given', () => {
		const number = fc.double({ noDefaultInfinity: false });
		const lonLat = fc.tuple(
			fc.oneof(number, fc.double({ min: -540, max: 540 })),
			fc.oneof(number, fc.double({ min: -90, max: 90 }))
		);
		const route = fc.record({ id: fc.string(), points: fc.array(lonLat, { maxLength: 5 }) });
		fc.assert(
			fc.property(fc.array(route, { maxLength: 6 }), (routes) => {
				const geometry = geometryOf(routes);
				expect(geometry.first.at(-1)).toBe(geometry.count);
				for (const [index] of routes.entries()) {
					const points = pointsOf(geometry, index);
					const fractions = points.map(({ fraction }) => fraction);
					expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
					for (const { x, y, fraction, length, route } of points) {
						expect([x, y, fraction, length].every(Number.isFinite)).toBe(true);
						expect(fraction).toBeLessThanOrEqual(1);
						expect(route).toBe(index);
					}
				}
			}),
			{ seed: 5, numRuns: 300 }
		);
	});
});

describe('work in slices', () => {
	it('returns the result of the work, and lets other tasks run in between', async () => {
		// Each step of the work takes a millisecond of this clock.
		let now = 0;
		vi.spyOn(performance, 'now').mockImplementation(() => now);
		onTestFinished(() => void vi.restoreAllMocks());
		let isOther = false;
		const seen: boolean[] = [];
		function* work(): Generator<void, number> {
			for (; now < 40; now++) {
				if (now === 1) setTimeout(() => (isOther = true));
				seen.push(isOther);
				yield;
			}
			return 7;
		}
		expect(await inSlices(work(), new AbortController().signal)).toBe(7);
		expect(seen[1]).toBe(false);
		expect(seen.at(-1)).toBe(true);
	});

	it('stops when its signal aborts', async () => {
		const off = new AbortController();
		let steps = 0;
		function* work(): Generator<void, number> {
			for (;;) {
				if (++steps === 3) off.abort();
				yield;
			}
		}
		expect(await inSlices(work(), off.signal)).toBeUndefined();
	});
});

it('says in a sentence how many routes there are, each with the certainty of its least certain leg', () => {
	const leg = (certainty: 'tracked' | 'inferred') => ({ from: [0, 0], to: [1, 1], certainty }) as const;
	const routes: FleetRoute[] = Array.from({ length: 1203 }, (_, i) => ({ id: `${i}`, path: [0, 0, 1, 1] }));
	routes.push({ id: 'mixed', legs: [leg('tracked'), leg('inferred')] });
	expect(describeFleet(routes)).toBe('1,204 routes: 1,203 tracked, 1 inferred.');
	expect(describeFleet(routes.slice(-1))).toBe('1 route: 1 inferred.');
	expect(describeFleet([])).toBe('0 routes.');
});
