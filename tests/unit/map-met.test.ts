import { describe, expect, it } from 'vitest';
import { distance, type LonLat } from '../../src/lib/geo/index.ts';
import { metAt, nearestFraction } from '../../src/lib/map/overlay/pointing/met.ts';
import type { SceneRoute } from '../../src/lib/map/scene/scene.ts';

const [CARACAS, MOSCOW]: LonLat[] = [
	[-66.99, 10.6],
	[38.06, 55.88]
];
const route = (more: Partial<SceneRoute> = {}): SceneRoute => ({
	id: 'a',
	legs: [{ from: MOSCOW!, to: CARACAS!, certainty: 'tracked' }],
	progress: 1,
	...more
});

describe('what is met on a line', () => {
	it('is a point of it, and how far along it that is, in metres', () => {
		const whole = distance(MOSCOW!, CARACAS!);
		for (const fraction of [0, 0.25, 0.5, 1]) {
			const met = metAt(route(), fraction);
			expect(met.distance).toBeCloseTo(whole * fraction, 0);
			expect(distance(MOSCOW!, met.at!)).toBeCloseTo(whole * fraction, -3);
		}
	});

	it('is what lies nearest, also from the other side of the antimeridian', () => {
		expect(nearestFraction(route(), metAt(route(), 0.4).at!)).toBeCloseTo(0.4, 3);
		const over = route({ legs: [{ from: [170, 0], to: [-170, 0], certainty: 'tracked' }] });
		expect(nearestFraction(over, [-175, 1])).toBeCloseTo(0.75, 3);
		expect(nearestFraction(over, [175, 1])).toBeCloseTo(0.25, 3);
		expect(metAt(over, 0.75).at![0]).toBeCloseTo(-175, 3);
	});

	it('is never past what is drawn of it', () => {
		expect(nearestFraction(route({ progress: 0.3 }), CARACAS!)).toBeCloseTo(0.3, 6);
		expect(nearestFraction(route({ progress: 0.9, trail: 0.2 }), MOSCOW!)).toBeCloseTo(0.7, 6);
	});

	it('has the time of a track, and none in a gap', () => {
		const at = (lon: number, time: number) => ({
			lon,
			lat: 0,
			time,
			altitude: null,
			speed: null,
			heading: null
		});
		const points = [at(0, 1000), at(10, 2000), at(20, 9000), at(30, 10_000)] as never;
		const track = route({ legs: [], track: { points, gaps: [{ after: 1, duration: 7000 }] as never } });
		expect(metAt(track, 1 / 6).time).toBeCloseTo(1500, 0);
		expect(metAt(track, 5 / 6).time).toBeCloseTo(9500, 0);
		expect(metAt(track, 0.5).time).toBeUndefined();
		expect(metAt(route(), 0.5).time).toBeUndefined();
	});
});
