import { describe, expect, it } from 'vitest';
import { project, type LonLat } from '../../src/lib/geo/index.ts';
import { lanesOf } from '../../src/lib/map/overlay/routes/lanes.ts';
import { measureRoute, pointOf } from '../../src/lib/map/route/measure.ts';
import { legsAlong } from '../../src/lib/map/scene/line-legs.ts';
import { decodePolyline } from '../../src/lib/map/scene/polyline.ts';

const ATLANTIC: LonLat[] = [
	[-60, 50],
	[0, 50]
];
const middle = (path: 'great-circle' | 'rhumb', points: LonLat[]) =>
	pointOf(measureRoute({ legs: legsAlong(points, path, 'tracked') }), 0.5)!;

describe('a line’s points', () => {
	it('are joined by the shortest way, or on one bearing', () => {
		const y = (lat: number) => project([0, lat])[1];
		expect(middle('rhumb', ATLANTIC)[1]).toBeCloseTo(y(50), 6);
		expect(middle('great-circle', ATLANTIC)[1]).toBeLessThan(y(53));
	});

	it('go over the antimeridian in one piece on one bearing too', () => {
		const [x] = middle('rhumb', [
			[170, 10],
			[-170, 10]
		]);
		expect(x).toBeCloseTo(1, 6);
	});

	it('are those of a way given in GeoJSON, each of its parts apart', () => {
		const coordinates = [
			[4, 52, 7],
			[5, 53, 8],
			[6, 52, 9]
		];
		const [leg] = legsAlong({ type: 'LineString', coordinates }, 'great-circle', 'inferred');
		expect(leg).toEqual({ from: [4, 52], via: [[5, 53]], to: [6, 52], certainty: 'inferred' });
		const geometry = { type: 'MultiLineString', coordinates: [coordinates, coordinates, [[1, 1]]] } as const;
		expect(legsAlong({ type: 'Feature', geometry }, 'great-circle', 'tracked')).toHaveLength(2);
	});

	it('are drawn where they were given, and measured anew where one of them has moved', () => {
		const via: [number, number][] = [[-30, 20]];
		const legs = [{ from: [-60, 50], to: [0, 50], via, certainty: 'tracked' }] as const;
		const given = () => measureRoute({ legs }).parts[0]!.line;
		const before = given();
		expect(before.points[before.given[1]!]).toEqual(project([-30, 20]));
		expect(given()).toBe(before);
		via[0]![1] = 30;
		expect(given().points[given().given[1]!]).toEqual(project([-30, 30]));
	});

	it('lie apart from a flight between the same ends', () => {
		const flight = { from: ATLANTIC[0]!, to: ATLANTIC[1]!, certainty: 'tracked' } as const;
		const ship = { ...flight, via: [[-30, 20]] as LonLat[] };
		expect(lanesOf([{ legs: [flight] }, { legs: [ship] }])).toEqual([[0], [0]]);
		expect(lanesOf([{ legs: [flight] }, { legs: [flight] }])).not.toEqual([[0], [0]]);
	});
});

describe('an encoded polyline', () => {
	it('is read as its makers’ own example says', () => {
		expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
			[-120.2, 38.5],
			[-120.95, 40.7],
			[-126.453, 43.252]
		]);
	});

	it('may have six decimals, and long numbers', () => {
		expect(decodePolyline('_izlhA~rlgdF_{geC~ywl@_kwzCn`{nI', 6)).toEqual([
			[-120.2, 38.5],
			[-120.95, 40.7],
			[-126.453, 43.252]
		]);
		expect(decodePolyline('')).toEqual([]);
	});
});
