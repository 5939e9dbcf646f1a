import { geoDistance, geoInterpolate } from 'd3-geo';
import { interpolateZoom } from 'd3-interpolate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	angle,
	distance,
	EARTH_RADIUS,
	flightPath,
	greatCircle,
	nearestCopy,
	pointAt,
	placeOf,
	project,
	routeGeometry,
	unproject,
	worldSize,
	zoomOf,
	type Camera,
	type LonLat
} from '../../src/lib/geo/index.ts';

const lonLat = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -85, max: 85, noNaN: true })
) as fc.Arbitrary<LonLat>;

const chkalovsky: LonLat = [38.0617, 55.8783];
const caracas: LonLat = [-66.9912, 10.6012];

describe('Web Mercator', () => {
	it('puts the corners and the middle of the world where the tiles have them', () => {
		expect(project([0, 0])).toEqual([0.5, expect.closeTo(0.5, 12)]);
		expect(project([-180, 85.0511287798066])).toEqual([0, expect.closeTo(0, 9)]);
		expect(worldSize(2)).toBe(2048);
		expect(zoomOf(2048)).toBe(2);
	});

	it('comes back from the plane to the same point', () => {
		fc.assert(
			fc.property(lonLat, ([lon, lat]) => {
				const back = unproject(project([lon, lat]));
				expect(back[0]).toBeCloseTo(lon, 8);
				expect(back[1]).toBeCloseTo(lat, 8);
			})
		);
	});
});

describe('great circles', () => {
	it('measure as d3-geo does', () => {
		fc.assert(
			fc.property(lonLat, lonLat, (a, b) => {
				expect(angle(a, b)).toBeCloseTo(geoDistance([...a], [...b]), 7);
			})
		);
		expect(distance([0, 0], [90, 0])).toBeCloseTo((EARTH_RADIUS * Math.PI) / 2, 6);
	});

	it('pass the points that d3-geo passes', () => {
		fc.assert(
			fc.property(lonLat, lonLat, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, fraction) => {
				// Nearly opposite ends have no one great circle to agree on.
				fc.pre(angle(a, b) < 3.1);
				const ours = greatCircle(a, b)(fraction);
				expect(angle(ours, geoInterpolate([...a], [...b])(fraction))).toBeLessThan(1e-6);
			})
		);
	});

	it('is the same line from the other end', () => {
		const there = greatCircle(chkalovsky, caracas)(0.3);
		const back = greatCircle(caracas, chkalovsky)(0.7);
		expect(angle(there, back)).toBeLessThan(1e-9);
	});

	it('goes over the north pole between opposite points', () => {
		expect(greatCircle([0, 0], [180, 0])(0.5)[1]).toBeCloseTo(90, 6);
	});
});

describe('a route', () => {
	const legs = [
		{ from: chkalovsky, to: [35.9487, 35.4011] as LonLat },
		{ from: [35.9487, 35.4011] as LonLat, to: caracas }
	];

	it('divides its length among its legs', () => {
		const route = routeGeometry(legs);
		expect(route.length).toBeCloseTo(
			distance(legs[0]!.from, legs[0]!.to) + distance(legs[1]!.from, caracas),
			3
		);
		expect(route.legs[0]?.end).toBeCloseTo(route.legs[0]!.length / route.length, 9);
		expect(route.legs[1]?.end).toBe(1);
	});

	it('has each fraction of its length at one point', () => {
		const route = routeGeometry(legs);
		for (const leg of route.legs) {
			for (const fraction of [0.1, 0.5, 0.93]) {
				const at = leg.start + (leg.end - leg.start) * fraction;
				const [lon, lat] = unproject(pointAt(leg, placeOf(leg, at)));
				const flown = distance(unproject(leg.points[0]!), [lon, lat]);
				expect(flown / leg.length).toBeCloseTo(fraction, 3);
			}
		}
	});

	it('does not break at the antimeridian', () => {
		const [leg] = routeGeometry([{ from: [170, 40], to: [-160, 45] }]).legs;
		const steps = leg!.points.slice(1).map((point, i) => Math.abs(point[0] - leg!.points[i]![0]));
		expect(Math.max(...steps)).toBeLessThan(0.01);
	});

	it('without length or legs breaks nothing', () => {
		expect(routeGeometry([])).toEqual({ legs: [], length: 0 });
		const [point] = routeGeometry([{ from: caracas, to: caracas }]).legs;
		expect(pointAt(point!, placeOf(point!, 0.5))).toEqual([
			expect.closeTo(project(caracas)[0], 12),
			expect.closeTo(project(caracas)[1], 12)
		]);
	});
});

describe('the camera’s path', () => {
	const camera = fc.record({
		center: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
		zoom: fc.double({ min: 0, max: 12, noNaN: true })
	}) as fc.Arbitrary<Camera>;

	/** How wide a camera's picture of 1,000 pixels is, in worlds. */
	const widthOf = ({ zoom }: Camera): number => 1000 / worldSize(zoom);
	const distance = (from: Camera, to: Camera): number =>
		Math.hypot(from.center[0] - to.center[0], from.center[1] - to.center[1]);

	it('is the one that d3-interpolate finds', () => {
		fc.assert(
			fc.property(camera, camera, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (start, to, fraction) => {
				// d3 knows no copies of the world.
				const from = nearestCopy(start, to);
				const [narrow = 0, wide = 0] = [widthOf(from), widthOf(to)].sort((a, b) => a - b);
				// Its ln(√(b² + 1) − b) has no digits left where a short pan meets a long zoom.
				fc.pre(wide ** 2 / (narrow * distance(from, to)) < 1e5);
				const [x, y, w] = interpolateZoom(
					[...from.center, widthOf(from)],
					[...to.center, widthOf(to)]
				)(fraction);
				const ours = flightPath(start, to, 1000).at(fraction);
				expect(ours.zoom).toBeCloseTo(zoomOf(1000 / w), 3);
				expect((ours.center[0] - x) / w).toBeCloseTo(0, 3);
				expect((ours.center[1] - y) / w).toBeCloseTo(0, 3);
			})
		);
	});

	it('zooms steadily where hardly anything is panned', () => {
		fc.assert(
			fc.property(camera, camera, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, fraction) => {
				const nudge = Math.min(widthOf(from), widthOf(to)) / 1e4;
				const beside: Camera = { center: [from.center[0], from.center[1] + nudge], zoom: to.zoom };
				const steady = from.zoom + (to.zoom - from.zoom) * fraction;
				expect(flightPath(from, beside, 1000).at(fraction).zoom).toBeCloseTo(steady, 3);
			})
		);
	});

	it('begins and ends exactly at its ends', () => {
		const from: Camera = { center: [0.3, 0.4], zoom: 5 };
		const to: Camera = { center: [0.6, 0.3], zoom: 3 };
		expect(flightPath(from, to, 1000).at(0)).toBe(from);
		expect(flightPath(from, to, 1000).at(1)).toBe(to);
	});

	it('zooms in place where nothing is panned', () => {
		const path = flightPath({ center: [0.5, 0.5], zoom: 2 }, { center: [0.5, 0.5], zoom: 4 }, 1000);
		expect(path.at(0.5)).toEqual({ center: [0.5, 0.5], zoom: 3 });
	});
});
