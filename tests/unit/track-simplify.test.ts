import { geoDistance, geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	readTrack,
	simplifyTrack,
	toleranceFor,
	type TrackGap,
	type TrackPoint
} from '../../src/lib/track/index.ts';
import { fixture } from './track-fixtures.ts';

// The same cases each time: a test that fails has to fail again.
fc.configureGlobal({ seed: 17 });

const RADIUS = 6_371_008.8;

/** A point without more than place and time. */
const at = (lon: number, lat: number, time: number | null, altitude: number | null = null): TrackPoint => ({
	lon,
	lat,
	altitude,
	time,
	speed: null,
	heading: null,
	ground: false
});

type LonLat = [number, number];
const place = ({ lon, lat }: TrackPoint): LonLat => [lon, lat];
const metres = (a: TrackPoint, b: TrackPoint) => geoDistance(place(a), place(b)) * RADIUS;

/** How far a point is from the great circle between two others, by brute force: the nearest of many points along it. */
function offLine(point: TrackPoint, from: TrackPoint, to: TrackPoint): number {
	const along = geoInterpolate(place(from), place(to));
	const distanceAt = (fraction: number) => geoDistance(along(fraction), place(point)) * RADIUS;
	let [low, high] = [0, 1];
	for (let round = 0; round < 60; round++) {
		const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
		if (distanceAt(a) < distanceAt(b)) high = b;
		else low = a;
	}
	return Math.min(distanceAt((low + high) / 2), distanceAt(0), distanceAt(1));
}

/** Flights that wander, over the antimeridian and near the poles, with gaps. */
const flight = fc
	.record({
		start: fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -88, max: 88, noNaN: true })
		),
		steps: fc.array(
			fc.tuple(
				fc.double({ min: -0.6, max: 0.6, noNaN: true }),
				fc.double({ min: -0.3, max: 0.3, noNaN: true }),
				fc.integer({ min: 1, max: 300 }),
				fc.integer({ min: 0, max: 12 })
			),
			{ minLength: 1, maxLength: 60 }
		)
	})
	.map(({ start: [lon, lat], steps }) => {
		const points = [at(lon, lat, 0, 0)];
		const gaps: TrackGap[] = [];
		let [x, y, time] = [lon, lat, 0];
		for (const [east, north, seconds, dice] of steps) {
			x = ((x + east + 540) % 360) - 180;
			y = Math.max(-89, Math.min(89, y + north));
			time += seconds * 1000;
			if (dice === 0) gaps.push({ after: points.length - 1, duration: seconds * 1000, reason: 'stale' });
			points.push(at(x, y, time, dice * 500));
		}
		return { points, gaps };
	});

const error = fc.constantFrom(10, 500, 5000, 50_000);

/** Each recorded point, with the kept points before and after it. */
function* ranges(points: readonly TrackPoint[], kept: readonly TrackPoint[]) {
	let next = 0;
	for (const point of points) {
		if (kept[next] === point) next++;
		else yield { point, from: kept[next - 1]!, to: kept[next]! };
	}
}

describe('simplification', () => {
	it('keeps every recorded place within the error of the line', () => {
		fc.assert(
			fc.property(flight, error, (track, allowed) => {
				const simple = simplifyTrack(track, { error: allowed });
				for (const { point, from, to } of ranges(track.points, simple.points)) {
					expect(offLine(point, from, to)).toBeLessThan(allowed * 1.001 + 0.1);
				}
			})
		);
	});

	it('keeps an aircraft that a clock moves within the error of where it was, and near its height', () => {
		fc.assert(
			fc.property(flight, error, (track, allowed) => {
				const simple = simplifyTrack(track, { error: allowed, timed: true, altitudeError: 800 });
				for (const { point, from, to } of ranges(track.points, simple.points)) {
					const fraction = (point.time! - from.time!) / (to.time! - from.time!);
					const [lon, lat] = geoInterpolate(place(from), place(to))(fraction);
					expect(metres(at(lon, lat, null), point)).toBeLessThan(allowed * 1.001 + 0.1);
					const height = from.altitude! + (to.altitude! - from.altitude!) * fraction;
					expect(Math.abs(height - point.altitude!)).toBeLessThan(800.001);
				}
			})
		);
	});

	it('keeps every gap, with the points at both its ends', () => {
		fc.assert(
			fc.property(flight, error, (track, allowed) => {
				const simple = simplifyTrack(track, { error: allowed });
				const ends = ({ points, gaps }: typeof simple) =>
					gaps.map(({ after, ...gap }) => [points[after], points[after + 1], gap]);
				expect(ends(simple)).toEqual(ends({ ...track }));
				expect(simple.points[0]).toBe(track.points[0]);
				expect(simple.points.at(-1)).toBe(track.points.at(-1));
			})
		);
	});

	it('of a simplified track changes nothing', () => {
		fc.assert(
			fc.property(
				flight,
				error,
				fc.boolean(),
				fc.constantFrom(300, Infinity),
				(track, allowed, timed, altitudeError) => {
					const options = { error: allowed, timed, altitudeError };
					const once = simplifyTrack(track, options);
					expect(simplifyTrack(once, options)).toEqual(once);
				}
			)
		);
	});

	it('leaves a straight flight its ends, over the antimeridian and over the pole', () => {
		const straight = (from: LonLat, to: LonLat) => {
			const along = geoInterpolate(from, to);
			return Array.from({ length: 50 }, (_, index) => at(...along(index / 49), index * 60_000));
		};
		for (const points of [straight([170, 40], [-160, 45]), straight([20, 80], [-150, 75])]) {
			expect(simplifyTrack({ points, gaps: [] }, { error: 1, timed: true }).points).toHaveLength(2);
		}
	});

	it('keeps turns, stops and climbs as its options say', () => {
		const turn = [at(0, 0, 0), at(1, 0, 60_000), at(1, 1, 120_000)];
		expect(simplifyTrack({ points: turn, gaps: [] }, { error: 1000 }).points).toEqual(turn);
		const stop = [at(0, 0, 0), at(1, 0, 60_000), at(1, 0, 600_000), at(2, 0, 660_000)];
		expect(simplifyTrack({ points: stop, gaps: [] }, { error: 1000 }).points).toHaveLength(2);
		expect(simplifyTrack({ points: stop, gaps: [] }, { error: 1000, timed: true }).points).toEqual(stop);
		const climb = [at(0, 0, 0, 0), at(1, 0, 60_000, 9000), at(2, 0, 120_000, 9000)];
		expect(simplifyTrack({ points: climb, gaps: [] }, { error: 1000 }).points).toHaveLength(2);
		expect(simplifyTrack({ points: climb, gaps: [] }, { error: 1000, altitudeError: 100 }).points).toEqual(
			climb
		);
	});

	it('keeps all other fields of a track', async () => {
		const track = await readTrack(fixture('readsb-9.json'));
		const { points, gaps, ...rest } = simplifyTrack(track, { error: 5000 });
		expect(rest).toEqual({
			format: 'readsb',
			gapAfter: 300_000,
			shortGaps: 0,
			name: 'TEST-9',
			skipped: [],
			unused: [],
			rows: 7,
			reordered: 0
		});
		expect(gaps).toEqual([
			{ after: 1, duration: 1200_000, reason: 'stale' },
			{ after: 3, duration: 7710_000, reason: 'new-leg' }
		]);
		expect(points).toHaveLength(5);
	});

	it('of nothing is nothing, and an error must be a distance', () => {
		expect(simplifyTrack({ points: [], gaps: [] }, { error: 1 })).toEqual({ points: [], gaps: [] });
		for (const wrong of [0, -1, NaN]) {
			expect(() => simplifyTrack({ points: [], gaps: [] }, { error: wrong })).toThrow('contrail-162');
		}
	});
});

describe('the width of a pixel', () => {
	it('is 78 km at the equator with the world 512 px wide, and half of that at 60° or one zoom closer', () => {
		expect(toleranceFor(0, 0)).toBeCloseTo(78_184, 0);
		expect(toleranceFor(0, 60)).toBeCloseTo(39_092, 0);
		expect(toleranceFor(1, 0)).toBeCloseTo(39_092, 0);
	});
});
