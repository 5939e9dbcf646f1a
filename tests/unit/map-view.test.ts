import { describe, expect, it } from 'vitest';
import { project, toScreen } from '../../src/lib/geo/index.ts';
import type { Camera } from '../../src/lib/geo/index.ts';
import { createCameraDirector } from '../../src/lib/map/camera-director.ts';
import { posterOf } from '../../src/lib/map/poster.ts';
import { cameraFor } from '../../src/lib/map/view.ts';
import { silhouette } from '../../src/lib/map/aircraft.ts';

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

	it('is drawn by the poster at the same scale', () => {
		const poster = posterOf(atlantic);
		const [left] = toScreen(project([-78, 62]), poster.camera, poster.size);
		const [right, bottom] = toScreen(project([55, 5]), poster.camera, poster.size);
		expect([left, right]).toEqual([expect.closeTo(0, 6), expect.closeTo(poster.size.width, 6)]);
		expect(bottom).toBeCloseTo(poster.size.height, 6);
	});
});

describe('the camera’s director', () => {
	const from: Camera = { center: [0.3, 0.4], zoom: 3 };
	const to: Camera = { center: [0.35, 0.45], zoom: 5 };

	/** A page whose frames come when the test says so. */
	function stage() {
		const waiting = new Map<number, FrameRequestCallback>();
		let id = 0;
		globalThis.requestAnimationFrame = (callback) => {
			waiting.set(++id, callback);
			return id;
		};
		globalThis.cancelAnimationFrame = (handle) => void waiting.delete(handle);
		const cameras: Camera[] = [];
		const director = createCameraDirector((camera) => cameras.push(camera));
		const frame = (now: number) => {
			const due = [...waiting.values()];
			waiting.clear();
			for (const callback of due) callback(now);
		};
		return { director, cameras, frame, alive: () => waiting.size };
	}

	it('jumps at once', () => {
		const { director, cameras, alive } = stage();
		director.go(from, size, 'jump');
		director.go(to, size, 'jump');
		expect(cameras).toEqual([from, to]);
		expect(alive()).toBe(0);
	});

	it('flies through every frame and ends exactly at its target', () => {
		const { director, cameras, frame, alive } = stage();
		director.go(from, size, 'jump');
		director.go(to, size, 'fly', 1000);
		for (const now of [0, 250, 500, 750, 1000]) frame(now);
		expect(cameras).toHaveLength(6);
		expect(cameras.at(-1)).toBe(to);
		expect(alive()).toBe(0);
	});

	it('heads for the latest of twenty targets, with one move alive', () => {
		const { director, cameras, frame, alive } = stage();
		director.go(from, size, 'jump');
		for (let i = 0; i < 20; i++) {
			director.go({ center: [0.3 + i / 100, 0.4], zoom: 3 }, size, 'fly', 1000);
			frame(i * 16);
			expect(alive()).toBeLessThanOrEqual(1);
		}
		for (let now = 400; now <= 2400; now += 100) frame(now);
		expect(cameras.at(-1)?.center[0]).toBeCloseTo(0.49, 12);
		expect(alive()).toBe(0);
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
