import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, lineGeometry, routeGeometry, unproject, type LonLat } from '../../src/lib/geo/index.ts';
import { flownFraction, measureRoute, pointOf } from '../../src/lib/map/route/measure.ts';
import type { SceneRoute } from '../../src/lib/map/scene/scene.ts';
import type { SceneTrack } from '../../src/lib/map/route/types.ts';

const lonLat = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -84, max: 84, noNaN: true })
) as fc.Arbitrary<LonLat>;

const ends = ({ legs }: ReturnType<typeof routeGeometry>) => legs.flatMap(({ points }) => points);

/** Degrees apart, whatever turn of the world each is in. */
const isSamePlace = (a: LonLat, b: LonLat): boolean => distance(a, b) < 1;

describe('a line', () => {
	it('goes through every point that it was given, in one piece', () => {
		fc.assert(
			fc.property(fc.array(lonLat, { minLength: 2, maxLength: 8 }), (positions) => {
				const { legs } = lineGeometry([positions]);
				const { points, given } = legs[0]!;
				expect(given).toHaveLength(positions.length);
				given.forEach((place, i) => expect(isSamePlace(unproject(points[place]!), positions[i]!)).toBe(true));
			})
		);
	});

	it('is the same there and back', () => {
		fc.assert(
			fc.property(lonLat, lonLat, (a, b) => {
				fc.pre(distance(a, b) < 19_900_000);
				const there = ends(routeGeometry([{ from: a, to: b }]));
				const back = ends(routeGeometry([{ from: b, to: a }])).reverse();
				there.forEach((point, i) => expect(isSamePlace(unproject(point), unproject(back[i]!))).toBe(true));
			})
		);
	});

	it('has the same length in one part as in many', () => {
		fc.assert(
			fc.property(fc.array(lonLat, { minLength: 3, maxLength: 6 }), (positions) => {
				const joined = lineGeometry([positions]);
				const split = routeGeometry(positions.slice(1).map((to, i) => ({ from: positions[i]!, to })));
				expect(split.length).toBeCloseTo(joined.length, 3);
				split.legs.slice(1).forEach(({ start, points }, i) => {
					expect(start).toBe(split.legs[i]!.end);
					expect(points[0]).toEqual(split.legs[i]!.points.at(-1));
				});
			})
		);
	});

	it('over a pole leaves the map at the top and comes back on the other side', () => {
		const points = ends(routeGeometry([{ from: [10, 70], to: [-170, 70] }]));
		expect(Math.min(...points.map(([, y]) => y))).toBeLessThan(-0.2);
		// Nothing that is drawn inside the map runs along its edge.
		points.slice(1).forEach(([x, y], i) => {
			const [beforeX, beforeY] = points[i]!;
			if (y > 0 && beforeY > 0) expect(Math.abs(x - beforeX)).toBeLessThan(0.1);
		});
		expect(Math.abs(points.at(-1)![0] - points[0]![0])).toBeCloseTo(0.5, 9);
	});

	it('over the antimeridian does not cross the world, in either direction', () => {
		for (const [from, to] of [
			[
				[170, 10],
				[-170, -5]
			],
			[
				[-170, 60],
				[170, 62]
			]
		] as [LonLat, LonLat][]) {
			const xs = ends(routeGeometry([{ from, to }])).map(([x]) => x);
			expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(0.1);
		}
	});

	it('with coincident or opposite ends is finite', () => {
		for (const to of [
			[10, 20],
			[-170, -20]
		] as LonLat[]) {
			const { legs } = routeGeometry([{ from: [10, 20], to }]);
			expect(legs[0]!.points.flat().every(Number.isFinite)).toBe(true);
			expect(legs[0]!.at.every(Number.isFinite)).toBe(true);
		}
	});
});

const HOUR = 3_600_000;
const point = (lon: number, hour: number | null) => ({
	lon,
	lat: 0,
	altitude: 10_000,
	time: hour === null ? null : hour * HOUR,
	speed: 220,
	heading: 90,
	ground: false
});

/** Along the equator at ten degrees an hour; from the 20th to the 40th degree nothing was heard for four hours. */
const track: SceneTrack = {
	points: [point(0, 0), point(10, 1), point(20, 2), point(40, 6), point(50, 7)],
	gaps: [{ after: 2, duration: 4 * HOUR, reason: 'time' }]
};

const route = (more: Partial<SceneRoute>): SceneRoute => ({ id: 'r', legs: [], progress: 1, ...more });
const lonAt = (given: SceneRoute): number => {
	const measured = measureRoute(given);
	return unproject(pointOf(measured, flownFraction(given, measured))!)[0];
};

describe('a track', () => {
	it('is cut at a gap, and the gap is a part of its own', () => {
		const { parts } = measureRoute(route({ track }));
		expect(parts.map(({ certainty, duration }) => [certainty, duration])).toEqual([
			['tracked', undefined],
			['gap', 4 * HOUR],
			['tracked', undefined]
		]);
		expect(parts[1]!.line.start).toBeCloseTo(0.4, 9);
		expect(parts[1]!.line.end).toBeCloseTo(0.8, 9);
	});

	it('stands where it was at a time, before and after it at its ends', () => {
		for (const [hour, lon] of [
			[-1, 0],
			[0.5, 5],
			[2, 20],
			[4, 30],
			[6.5, 45],
			[9, 50]
		] as const) {
			expect(lonAt(route({ track, time: hour * HOUR })), `at ${hour} h`).toBeCloseTo(lon, 6);
		}
	});

	it('goes by its progress where its points have no times', () => {
		const untimed: SceneTrack = { points: [point(0, null), point(10, null)], gaps: [] };
		expect(lonAt(route({ track: untimed, time: 99, progress: 0.5 }))).toBeCloseTo(5, 6);
	});

	it('that is heard at one point between two gaps has no line there', () => {
		const gaps = [1, 2].map((after) => ({ after, duration: HOUR, reason: 'time' as const }));
		const { parts } = measureRoute(route({ track: { points: track.points, gaps } }));
		expect(parts.map(({ certainty }) => certainty)).toEqual(['tracked', 'gap', 'gap', 'tracked']);
	});

	it('is measured once', () => {
		expect(measureRoute(route({ track }))).toBe(measureRoute(route({ track, progress: 0.1 })));
	});
});

describe('a route with rests', () => {
	const legs = (
		[
			[0, 10],
			[10, 30],
			[30, 40]
		] as const
	).map(([from, to]) => ({
		from: [from, 0] as LonLat,
		to: [to, 0] as LonLat,
		certainty: 'tracked' as const
	}));
	const at = (progress: number, dwell = 0.1) => lonAt(route({ legs, progress, dwell }));

	it('stays at each stop while its progress goes on', () => {
		expect(at(0.2)).toBeCloseTo(10, 6);
		expect(at(0.299)).toBeCloseTo(10, 6);
		expect(at(0.5)).toBeCloseTo(20, 6);
		expect(at(0.75)).toBeCloseTo(30, 6);
		expect(at(1)).toBeCloseTo(40, 6);
	});

	it('never goes back, however long its rests', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 3, noNaN: true }),
				(p, dwell) => {
					expect(at(Math.min(1, p + 0.01), dwell)).toBeGreaterThanOrEqual(at(p, dwell) - 1e-9);
				}
			)
		);
	});
});
