import { describe, expect, it } from 'vitest';
import { project, toScreen } from '../../src/lib/geo/index.ts';
import { stillOf } from '../../src/lib/map/camera/still.ts';
import { cameraFor } from '../../src/lib/map/camera/framing.ts';
import { silhouette } from '../../src/lib/map/overlay/routes/aircraft.ts';

/** The corners of the bounds that must be seen. */
const corners = [
	[-78, 5],
	[-78, 62],
	[55, 5],
	[55, 62]
] as const;

const size = { width: 1200, height: 800 };
const atlantic = { bounds: [-78, 5, 55, 62], padding: 32 } as const;

describe('a view', () => {
	it('by its middle keeps its zoom, and its middle stands in the middle', () => {
		const camera = cameraFor({ center: [-66.9, 10.5], zoom: 6 }, size);
		expect(camera.zoom).toBe(6);
		expect(toScreen(project([-66.9, 10.5]), camera, size)).toEqual([
			expect.closeTo(600, 6),
			expect.closeTo(400, 6)
		]);
	});

	it('stands in the middle of what the page leaves free', () => {
		const inset = { top: 0, right: 0, bottom: 0, left: 400 };
		const camera = cameraFor({ center: [-66.9, 10.5], zoom: 6 }, size, inset);
		expect(toScreen(project([-66.9, 10.5]), camera, size)[0]).toBeCloseTo(800, 6);
	});

	it.each([
		['in a small map', { width: 90, height: 60 }, 40],
		['with a padding on one side', { width: 390, height: 390 }, { left: 360, right: 40 }],
		['with a padding wider than the map', { width: 390, height: 390 }, { left: 900 }]
	])('keeps a third of each side for its box %s', (_, small, padding) => {
		const camera = cameraFor({ bounds: [-10, 36, 3, 44], padding }, small);
		const [left, top] = toScreen(project([-10, 44]), camera, small);
		const [right, bottom] = toScreen(project([3, 36]), camera, small);
		expect(Math.max((right - left) / small.width, (bottom - top) / small.height)).toBeGreaterThan(
			1 / 3 - 1e-9
		);
		expect([left, top].every((edge) => edge >= -1e-6)).toBe(true);
		expect([right <= small.width + 1e-6, bottom <= small.height + 1e-6]).toEqual([true, true]);
	});

	it('by a box shows all of it between its paddings, as large as fits', () => {
		const camera = cameraFor(atlantic, size);
		const [left] = toScreen(project([-78, 62]), camera, size);
		const [right] = toScreen(project([55, 5]), camera, size);
		expect(left).toBeCloseTo(32, 6);
		expect(right).toBeCloseTo(1200 - 32, 6);
	});

	it('comes no closer than it may', () => {
		expect(cameraFor({ ...atlantic, maxZoom: 1.7 }, size).zoom).toBe(1.7);
	});

	it('over the antimeridian is one box', () => {
		const camera = cameraFor({ bounds: [170, -20, -170, 20], padding: 0 }, size);
		expect(camera.center[0]).toBeCloseTo(1, 9);
	});

	it('of the whole earth is shown whole in a tall viewport, with sea above and below', () => {
		const [phone, whole] = [
			{ width: 390, height: 844 },
			{ bounds: [-180, -85, 180, 85], padding: 40 } as const
		];
		const camera = cameraFor(whole, phone);
		expect(toScreen(project([-180, 0]), camera, phone)[0]).toBeCloseTo(40, 6);
		expect(toScreen(project([180, 0]), camera, phone)[0]).toBeCloseTo(350, 6);
		expect(toScreen(project([0, 85]), camera, phone)[1]).toBeGreaterThan(250);
	});

	it.each([0, 30, 90, -135])('by a box turned by %i° shows all of it, and touches two sides', (bearing) => {
		for (const viewport of [size, { width: 390, height: 844 }]) {
			const camera = cameraFor({ ...atlantic, bearing }, viewport);
			const pixels = corners.map((at) => toScreen(project(at), camera, viewport));
			const [xs, ys] = [pixels.map(([x]) => x), pixels.map(([, y]) => y)];
			const room = [
				Math.min(...xs),
				viewport.width - Math.max(...xs),
				Math.min(...ys),
				viewport.height - Math.max(...ys)
			];
			expect(Math.min(...room)).toBeCloseTo(32, 6);
			expect(room.filter((side) => Math.abs(side - 32) < 1e-6).length).toBeGreaterThanOrEqual(2);
			expect(camera.bearing).toBe(bearing);
		}
	});

	it('by a turned box is drawn by the still at the same scale', () => {
		const still = stillOf({ ...atlantic, bearing: 30 });
		const pixels = corners.map((at) => toScreen(project(at), still.camera, still.size));
		expect(Math.min(...pixels.map(([x]) => x))).toBeCloseTo(0, 6);
		expect(Math.max(...pixels.map(([x]) => x))).toBeCloseTo(still.size.width, 6);
		expect(Math.min(...pixels.map(([, y]) => y))).toBeCloseTo(0, 6);
		expect(Math.max(...pixels.map(([, y]) => y))).toBeCloseTo(still.size.height, 6);
	});

	it.each([20, 45, 60])('by a box tilted by %i° shows all of it', (pitch) => {
		for (const viewport of [size, { width: 390, height: 844 }]) {
			const camera = cameraFor({ ...atlantic, pitch }, viewport);
			const [sin, cos] = [Math.sin((pitch * Math.PI) / 180), Math.cos((pitch * Math.PI) / 180)];
			for (const at of [
				[-78, 5],
				[-78, 62],
				[55, 5],
				[55, 62]
			] as const) {
				const [x, y] = toScreen(project(at), camera, viewport);
				const [dx, dy] = [x - viewport.width / 2, y - viewport.height / 2];
				// MapLibre's eye is 1.5 heights away from the middle.
				const nearness = (1.5 * viewport.height) / (1.5 * viewport.height - dy * sin);
				expect(Math.abs(dx * nearness)).toBeLessThanOrEqual(viewport.width / 2 - 32);
				expect(Math.abs(dy * cos * nearness)).toBeLessThanOrEqual(viewport.height / 2 - 32);
			}
		}
	});

	it('is drawn by the still at the same scale', () => {
		const still = stillOf(atlantic);
		const [left] = toScreen(project([-78, 62]), still.camera, still.size);
		const [right, bottom] = toScreen(project([55, 5]), still.camera, still.size);
		expect([left, right]).toEqual([expect.closeTo(0, 6), expect.closeTo(still.size.width, 6)]);
		expect(bottom).toBeCloseTo(still.size.height, 6);
	});
});

describe('a silhouette', () => {
	it.each(['il-62', 'il-76', 'an-124', 'airliner', 'turboprop', 'aircraft'] as const)(
		'of the %s is the same on both sides, nose up',
		(shape) => {
			const points = [...silhouette(shape).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [+x!, +y!]);
			const mirrored = points.map(([x, y]) => `${x! === 0 ? 0 : -x!} ${y}`);
			expect(new Set(mirrored)).toEqual(new Set(points.map(([x, y]) => `${x! === 0 ? 0 : x} ${y}`)));
			expect(Math.min(...points.map(([, y]) => y!))).toBe(points[0]![1]);
		}
	);
});
