import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angle, distance, greatCircle, unwrap, type LonLat } from '../../src/lib/geo/index.ts';

// The same cases each time: a test that fails has to fail again.
fc.configureGlobal({ seed: 7 });

const RADIANS = Math.PI / 180;

/** Longitudes and latitudes of the whole sphere, poles and antimeridian among them. */
const longitude = fc.oneof(
	{ weight: 8, arbitrary: fc.double({ min: -180, max: 180, noNaN: true }) },
	{ weight: 1, arbitrary: fc.constantFrom(-180, 180, 0, 90, 179.999999) }
);
const latitude = fc.oneof(
	{ weight: 8, arbitrary: fc.double({ min: -90, max: 90, noNaN: true }) },
	{ weight: 1, arbitrary: fc.constantFrom(-90, 90, 0, 89.999999) }
);
const lonLat = fc.tuple(longitude, latitude) as fc.Arbitrary<LonLat>;
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

/** Nearly opposite ends have no one great circle between them. */
const isClear = (a: LonLat, b: LonLat) => angle(a, b) < 3.14;

describe('great circles and published values', () => {
	/** Degrees and minutes. */
	const dm = (degrees: number, minutes: number) => degrees + minutes / 60;

	it('agree with the Aviation Formulary’s example from Los Angeles to New York', () => {
		const losAngeles: LonLat = [-dm(118, 24), dm(33, 57)];
		const newYork: LonLat = [-dm(73, 47), dm(40, 38)];
		// Ed Williams, “Aviation Formulary”: 0.623585 radians, and two fifths of the way 38°40.167′ N 101°37.570′ W.
		expect(angle(losAngeles, newYork)).toBeCloseTo(0.623585, 6);
		const [lon, lat] = greatCircle(losAngeles, newYork)(0.4);
		expect(lon).toBeCloseTo(-dm(101, 37.57), 4);
		expect(lat).toBeCloseTo(dm(38, 40.167), 4);
	});

	it('agree with Rosetta Code’s haversine from Nashville to Los Angeles', () => {
		// 2887.2599506071 km on a sphere of 6372.8 km.
		expect(angle([-86.67, 36.12], [-118.4, 33.94]) * 6372.8).toBeCloseTo(2887.2599506071, 9);
	});

	/** GeographicLib's own test set (Karney), on the ellipsoid WGS 84: lat, lon, lat, lon in degrees, metres. */
	const geodesics = [
		[35.60777, -139.44815, -11.17491, -69.95921, 8935244.5604818305],
		[55.52454, 106.05087, 77.03196, 197.18234, 4105086.1713924406],
		[-21.97856, 142.59065, 41.84138, 98.56635, 8394328.894657671],
		[-66.99028, 112.2363, -12.70631, 285.90344, 11150344.2312080241],
		[-17.42761, 173.34268, -15.84784, 5.93557, 16076603.1631180673],
		[32.84994, 48.28919, -56.28556, 202.29132, 16727068.9438164461],
		[6.96833, 52.74123, -7.39675, 206.17291, 17102477.2496958388],
		[-50.56724, -16.30485, -33.56571, -94.97412, 6455670.5118668696],
		[-58.93002, -8.90775, -8.91104, 133.13503, 11756066.0219864627],
		[-68.82867, -74.28391, -50.63005, -8.36685, 3956936.926063544],
		[-10.62672, -32.0898, 5.883, -134.31681, 11470869.3864563009],
		[-21.76221, 166.90563, 48.72884, 213.97627, 9098627.3986554915],
		[-19.79938, -174.47484, -11.99349, -154.35109, 2319004.8601169389],
		[-11.95887, -116.94513, 4.57352, 7.16501, 13834722.5801401374],
		[-87.85331, 85.66836, 66.48646, 16.09921, 17286615.3147144645],
		[1.74708, 128.32011, -11.16617, 11.87109, 12942901.1241347408],
		[-25.72959, -144.90758, -57.70581, -269.17879, 9413446.7452453107],
		[-41.22777, 122.32875, -7.57291, 130.37946, 3812686.035106021],
		[11.01307, 138.25278, 6.62726, 247.05981, 11911190.819018408],
		[-29.47124, 95.14681, -27.46601, -69.15955, 13487015.8381145492]
	] as const;

	it.each(geodesics)('agree with the geodesic from %d, %d to %d, %d within 0.6 %%', (...values) => {
		const [lat1, lon1, lat2, lon2, metres] = values;
		// What a sphere in place of the ellipsoid may err.
		expect(Math.abs(distance([lon1, lat1], [lon2, lat2]) / metres - 1)).toBeLessThan(0.006);
	});
});

describe('a great circle', () => {
	it('is the same line from the other end', () => {
		fc.assert(
			fc.property(lonLat, lonLat, fraction, (a, b, at) => {
				fc.pre(isClear(a, b));
				expect(angle(greatCircle(a, b)(at), greatCircle(b, a)(1 - at))).toBeLessThan(1e-7);
			})
		);
	});

	it('is its two halves joined', () => {
		fc.assert(
			fc.property(lonLat, lonLat, fraction, fraction, (a, b, at, within) => {
				fc.pre(isClear(a, b));
				const whole = greatCircle(a, b);
				const middle = whole(at);
				expect(distance(a, middle) + distance(middle, b)).toBeCloseTo(distance(a, b), 0);
				expect(angle(greatCircle(a, middle)(within), whole(at * within))).toBeLessThan(1e-6);
				expect(angle(greatCircle(middle, b)(within), whole(at + (1 - at) * within))).toBeLessThan(1e-6);
			})
		);
	});

	it('goes at one speed, from end to end', () => {
		fc.assert(
			fc.property(lonLat, lonLat, fraction, (a, b, at) => {
				const along = greatCircle(a, b);
				expect([along(0), along(1)]).toEqual(angle(a, b) === 0 ? [a, a] : [a, b]);
				expect(angle(a, along(at))).toBeCloseTo(angle(a, b) * at, 7);
			})
		);
	});

	it('gives points on the sphere and nothing else, for any ends', () => {
		fc.assert(
			fc.property(lonLat, lonLat, fraction, (a, b, at) => {
				const [lon, lat] = greatCircle(a, b)(at);
				expect(Math.abs(lon)).toBeLessThanOrEqual(180);
				expect(Math.abs(lat)).toBeLessThanOrEqual(90);
			})
		);
	});

	it('takes the short way over the antimeridian', () => {
		const along = greatCircle([179, 10], [-179, 10]);
		expect(distance([179, 10], [-179, 10])).toBeCloseTo(219_003, -3);
		expect(Math.abs(along(0.5)[0])).toBeCloseTo(180, 9);
		fc.assert(
			fc.property(lonLat, lonLat, (a, b) => {
				fc.pre(isClear(a, b) && Math.abs(a[1]) < 89 && Math.abs(b[1]) < 89);
				// The same pair, rotated about the axis, so that it lies over the antimeridian or not.
				const rotated = ([lon, lat]: LonLat): LonLat => [unwrap(lon + 123, 0), lat];
				expect(distance(rotated(a), rotated(b))).toBeCloseTo(distance(a, b), 3);
			})
		);
	});

	it('from a pole is a meridian', () => {
		for (const pole of [90, -90]) {
			const along = greatCircle([50, pole], [-70, 0]);
			for (const at of [0.25, 0.5, 0.75]) {
				expect(along(at)[0]).toBeCloseTo(-70, 9);
				expect(along(at)[1]).toBeCloseTo(pole * (1 - at), 9);
			}
		}
		expect(distance([0, 90], [123, 90])).toBeCloseTo(0, 6);
	});

	it('between coincident ends stays there', () => {
		fc.assert(
			fc.property(lonLat, fraction, (a, at) => {
				expect(greatCircle(a, a)(at)).toEqual(a);
				expect(angle(greatCircle(a, [a[0] + 360, a[1]])(at), a)).toBeLessThan(1e-7);
			})
		);
	});

	it('between antipodal ends goes over the north pole, half around the earth', () => {
		fc.assert(
			fc.property(lonLat, ([lon, lat]) => {
				fc.pre(Math.abs(lat) < 89.9);
				const opposite: LonLat = [lon > 0 ? lon - 180 : lon + 180, -lat];
				expect(angle([lon, lat], opposite)).toBeCloseTo(Math.PI, 7);
				const along = greatCircle([lon, lat], opposite);
				const north = along((90 - lat) / 180);
				expect(north[1]).toBeCloseTo(90, 4);
				expect(angle([lon, lat], along(0.5))).toBeCloseTo(Math.PI / 2, 6);
			})
		);
	});

	it('keeps its digits where ends are near', () => {
		// A metre at the equator; the arc cosine would give 0.95 m or nothing.
		const metre = 1 / 6_371_008.8 / RADIANS;
		expect(distance([10, 0], [10 + metre, 0])).toBeCloseTo(1, 6);
	});
});
