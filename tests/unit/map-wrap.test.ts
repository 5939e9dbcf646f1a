import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flightPath, project, unproject } from '../../src/lib/geo/index.ts';
import type { Camera } from '../../src/lib/geo/index.ts';
import { cameraFor } from '../../src/lib/map/camera/framing.ts';
import { pixelOf, type Viewport } from '../../src/lib/map/camera/projection.ts';
import { worldsShowing } from '../../src/lib/map/camera/world-copies.ts';
import { drawRoutes } from '../../src/lib/map/overlay/routes/draw.ts';

const TOKYO = [139.7, 35.7] as const;
const HONOLULU = [-157.9, 21.3] as const;
const LOS_ANGELES = [-118.2, 34.1] as const;

const size = { width: 1200, height: 800 };
const camera = cameraFor({ bounds: [120, -10, -100, 60] }, size);
const pacific: Viewport = { camera, size, live: true };

describe('a picture over the Pacific', () => {
	it.each([
		['Tokyo', TOKYO],
		['Honolulu', HONOLULU],
		['Los Angeles', LOS_ANGELES]
	])('shows %s', (_, place) => {
		const [x = NaN, y = NaN] = pixelOf(project(place), pacific) ?? [];
		expect(x).toBeGreaterThan(0);
		expect(x).toBeLessThan(1200);
		expect(y).toBeGreaterThan(0);
		expect(y).toBeLessThan(800);
	});

	it.each([
		['to the east', TOKYO, LOS_ANGELES],
		['to the west', LOS_ANGELES, TOKYO]
	])('shows a line %s and the aircraft at its end', (_, from, to) => {
		const legs = [{ from, to, certainty: 'tracked' as const }];
		const [line] = drawRoutes([{ id: 'r', legs, progress: 1, shape: 'il-62' }], pacific);
		const [x = NaN] = line?.head?.at ?? [];
		expect(x).toBeCloseTo(pixelOf(project(to), pacific)![0], 6);
		// In map units, moved to the world that is drawn.
		const xs = line!.strokes.flatMap(({ lines }) => lines.flat().map(([unit]) => unit / 65_536));
		const [west, east] = [project(TOKYO)[0], project(LOS_ANGELES)[0] + 1];
		expect(line!.worlds).toHaveLength(1);
		expect(Math.min(...xs) + line!.worlds[0]!).toBeCloseTo(west, 6);
		expect(Math.max(...xs) + line!.worlds[0]!).toBeCloseTo(east, 6);
	});
});

describe('the worlds in which a line shows', () => {
	const at = (lon: number, zoom: number): Viewport => ({
		camera: { center: project([lon, 0]), zoom },
		size,
		live: true
	});

	it('are all that the picture reaches', () => {
		expect(worldsShowing(0.4, 0.6, at(0, 4))).toEqual([0]);
		expect(worldsShowing(0.4, 0.6, at(360, 4))).toEqual([1]);
		// At zoom 0 the world is 512 px wide: three stand side by side in 1,200 px.
		expect(worldsShowing(0.4, 0.6, at(0, 0))).toEqual([-1, 0, 1]);
	});

	it('are one for a line out of sight, so that it stays in the page', () => {
		expect(worldsShowing(0.4, 0.45, at(90, 6))).toEqual([0]);
	});
});

describe('a way of the camera', () => {
	const thousandths = (min: number, max: number): fc.Arbitrary<number> =>
		fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000);
	const camera: fc.Arbitrary<Camera> = fc.record({
		center: fc.tuple(thousandths(-1.5, 2.5), thousandths(0.1, 0.9)),
		zoom: thousandths(0, 9)
	});

	it('never goes more than half round the earth, and never back, from and to any copy of the world', () => {
		fc.assert(
			fc.property(camera, camera, (from, to) => {
				const path = flightPath(from, to, 1200);
				const xs = Array.from({ length: 21 }, (_, i) => path.at(i / 20).center[0]);
				expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(0.5 + 1e-9);
				const way = xs.at(-1)! - xs[0]!;
				expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(Math.abs(way), 9);
				expect(xs.at(-1)).toBeCloseTo(to.center[0], 9);
				const worlds = xs[0]! - from.center[0];
				expect(worlds).toBeCloseTo(Math.round(worlds), 9);
			})
		);
	});
});

describe('the way over the antimeridian', () => {
	const [tokyo, honolulu]: Camera[] = [TOKYO, HONOLULU].map((at) => ({ center: project(at), zoom: 5 }));

	it('is the shorter one: 62°, not 298°', () => {
		for (const [from, to] of [
			[tokyo!, honolulu!],
			[honolulu!, tokyo!]
		] as const) {
			const path = flightPath(from, to, 1200);
			const lons = Array.from({ length: 101 }, (_, i) => unproject(path.at(i / 100).center)[0]);
			expect(Math.abs(lons.at(-1)! - lons[0]!)).toBeCloseTo(62.4, 6);
			expect(Math.max(...lons) - Math.min(...lons)).toBeCloseTo(62.4, 6);
			expect(path.at(1)).toBe(to);
		}
	});
});
