import fc from 'fast-check';
import type { LonLat } from '../../../src/lib/geo/index.ts';
import type { FixedView } from '../../../src/lib/map/camera/view.ts';
import { isFull } from '../../shared/extent.ts';

const integer = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const bearing = fc.option(integer(-180, 180), { nil: undefined });

const centerView = fc.record({
	center: fc.tuple(integer(-180, 180), integer(-75, 80)),
	zoom: integer(0, 12).map((halves) => halves / 2),
	bearing
});

const boundsView = fc
	.record({
		west: integer(-180, 179),
		south: integer(-70, 60),
		wide: integer(4, 340),
		high: integer(4, 80),
		bearing
	})
	.chain(({ west, south, wide, high, bearing }) =>
		fc.record({
			bounds: fc.constant([
				west,
				south,
				west + wide > 180 ? west + wide - 360 : west + wide,
				Math.min(84, south + high)
			] as const),
			padding: integer(0, 60),
			maxZoom: fc.option(integer(1, 6), { nil: undefined }),
			bearing: fc.constant(bearing)
		})
	);

/** Views that people write, in which version 0.1 was wrong. */
const WRITTEN: readonly FixedView[] = [
	{ center: [165, -5], zoom: 2 },
	{ center: [-165, -5], zoom: 2 },
	{ bounds: [-180, -60, 180, 75], padding: 0 },
	{ bounds: [120, -10, -100, 60], bearing: 40 }
];

const RANDOM = fc.sample(fc.oneof(centerView, boundsView) as fc.Arbitrary<FixedView>, {
	numRuns: 46,
	seed: 24
});

/** Fifty views of the whole earth; the short tests take eight. */
export const EARTH_VIEWS: readonly FixedView[] = [...WRITTEN, ...RANDOM].slice(0, isFull ? 50 : 8);

/** Places on a grid over the earth, by their ids. */
export const PLACES: readonly { id: string; at: LonLat }[] = [-60, -30, 0, 30, 60].flatMap((lat) =>
	Array.from({ length: 12 }, (_, i) => i * 30 - 174.7).map((lon) => ({
		id: `${lon} ${lat}`,
		at: [lon, lat] as const
	}))
);
