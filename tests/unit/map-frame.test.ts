import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, type LonLat } from '../../src/lib/geo/index.ts';
import { MapFrame } from '../../src/lib/map/scene/frame.ts';

const size = { width: 800, height: 600 };
const frame = (center: LonLat, zoom: number, bearing = 0) =>
	new MapFrame({ camera: { center: project(center), zoom, bearing }, size, live: true }, () => undefined);

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -80, max: 80, noNaN: true });
const zoom = fc.double({ min: 1, max: 12, noNaN: true });
const angle = fc.double({ min: -180, max: 180, noNaN: true });

describe('the frame of a picture', () => {
	it('gives back the point that stands at a pixel', () => {
		fc.assert(
			fc.property(lon, lat, zoom, angle, fc.nat(800), fc.nat(600), (x, y, z, turn, right, down) => {
				const one = frame([x, y], z, turn);
				const point = one.unproject([right, down])!;
				if (Math.abs(point[1]) > 85) return;
				const [backX, backY] = one.project(point)!;
				// The same point may be in view twice: in the copies of the world, a world's width apart.
				const worlds = Math.hypot(backX - right, backY - down) / (512 * 2 ** z);
				expect(Math.abs(worlds - Math.round(worlds))).toBeLessThan(1e-6);
			})
		);
	});

	it('has a point in the copy of the world that is in view', () => {
		const [x] = frame([179, 0], 4).project([-179, 0])!;
		expect(x).toBeCloseTo(400 + (2 / 360) * 512 * 16);
	});

	it('says where the camera stands, in degrees', () => {
		const { center, ...rest } = frame([-68, 10], 5, 30).camera;
		expect(center[0]).toBeCloseTo(-68);
		expect(center[1]).toBeCloseTo(10);
		expect(rest).toEqual({ zoom: 5, bearing: 30, pitch: 0 });
	});

	it('draws lines and outlines over the antimeridian in one piece, once for each copy of the world', () => {
		const one = frame([180, 0], 2);
		const xs = (d: string) => [...d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
		const [from, to] = xs(
			one.line([
				[170, 0],
				[-170, 0]
			])
		);
		expect(to! - from!).toBeCloseTo((20 / 360) * one.worldWidth, 0);
		const ring = xs(
			one.area([
				[170, 0],
				[-170, 0],
				[-170, 5]
			])
		);
		expect(Math.max(...ring) - Math.min(...ring)).toBeCloseTo((20 / 360) * one.worldWidth, 0);
		expect(one.copies()).toEqual([0, one.worldWidth]);
		expect(one.copies(170, 190)).toEqual([0]);
	});

	it('knows the ground under a pixel', () => {
		expect(frame([0, 60], 3).metresPerPixel() * 2).toBeCloseTo(frame([0, 0], 3).metresPerPixel(), 0);
		expect(frame([0, 60], 3).metresPerPixel(0)).toBeCloseTo(40_030_000 / 4096, -2);
	});
});
