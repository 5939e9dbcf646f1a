import { describe, expect, it } from 'vitest';
import { flightPath } from '../../src/lib/geo/index.ts';
import type { Camera } from '../../src/lib/geo/index.ts';
import { createCameraDirector } from '../../src/lib/map/camera/director.ts';

const size = { width: 1200, height: 800 };

describe('the camera’s director', () => {
	const from: Camera = { center: [0.3, 0.4], zoom: 3 };
	const to: Camera = { center: [0.35, 0.45], zoom: 5 };

	/** A page whose frames come when the test says so. */
	function page() {
		const waiting = new Map<number, FrameRequestCallback>();
		let id = 0;
		globalThis.requestAnimationFrame = (callback) => {
			waiting.set(++id, callback);
			return id;
		};
		globalThis.cancelAnimationFrame = (handle) => void waiting.delete(handle);
		const cameras: Camera[] = [];
		const jumps: Camera[] = [];
		const map = { isBusy: false };
		const director = createCameraDirector(
			(camera, jumped) => {
				cameras.push(camera);
				if (jumped) jumps.push(camera);
			},
			() => map.isBusy
		);
		const frame = (now: number) => {
			for (const [id, callback] of [...waiting]) if (waiting.delete(id)) callback(now);
		};
		return { director, cameras, jumps, map, frame, alive: () => waiting.size };
	}

	it('jumps at once', () => {
		const { director, cameras, alive } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		director.go(to, size, { move: 'jump', targetKey: 'to' });
		expect(cameras).toEqual([from, to]);
		expect(alive()).toBe(0);
	});

	it('flies through every frame and ends exactly at its target', () => {
		const { director, cameras, frame, alive } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		director.go(to, size, { move: 'fly', targetKey: 'to', duration: 1000 });
		for (const now of [0, 250, 500, 750, 1000]) frame(now);
		// The first frame of a transition stands where it begins, which is no new camera.
		expect(cameras).toHaveLength(5);
		expect(cameras.at(-1)).toBe(to);
		expect(alive()).toBe(0);
	});

	it('moves on in the first frame of a transition that takes over from another', () => {
		const { director, cameras, frame } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		for (let i = 0; i < 10; i++) {
			director.go({ ...to, zoom: 5 + i }, size, { move: 'fly', targetKey: String(i), duration: 1000 });
			frame(i * 16);
		}
		expect(new Set(cameras).size).toBe(10);
	});

	it('holds cameras back while the map draws, and then gives the newest alone', () => {
		const { director, cameras, map, frame, alive } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		map.isBusy = true;
		director.go(to, size, { move: 'fly', targetKey: 'to', duration: 1000 });
		for (const now of [0, 250, 500]) frame(now);
		expect(cameras).toEqual([from]);
		map.isBusy = false;
		frame(750);
		expect(cameras).toHaveLength(2);
		map.isBusy = true;
		frame(1000);
		expect(director.moving).toBe(false);
		// The reader comes to the same target once more: what was held back is still to come.
		director.go(to, size, { move: 'jump', targetKey: 'to' });
		expect(cameras).toHaveLength(2);
		map.isBusy = false;
		frame(1016);
		expect(cameras.at(-1)).toBe(to);
		expect(alive()).toBe(0);
	});

	it('tells a jump from the way of a flight, and from a target that moves', () => {
		const { director, cameras, jumps, frame } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		// The map has a new size: the camera stays with what it shows.
		director.go({ ...from, zoom: 3.1 }, size, { move: 'jump', targetKey: 'from' });
		director.go(to, size, { move: 'fly', targetKey: 'to', duration: 1000 });
		for (const now of [0, 500, 1000]) frame(now);
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		expect(cameras.length).toBeGreaterThan(4);
		expect(jumps).toEqual([from, from]);
	});

	it('tells of a jump that ends a flight to the same target', () => {
		const { director, jumps, frame } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		director.go(to, size, { move: 'fly', targetKey: 'to', duration: 1000 });
		for (const now of [0, 100]) frame(now);
		const resized = { ...to, zoom: 5.1 };
		director.go(resized, size, { move: 'jump', targetKey: 'to' });
		expect(jumps).toEqual([from, resized]);
	});

	it('tells of a jump that was held back with the camera that is given after it, once', () => {
		const { director, cameras, jumps, map, frame } = page();
		director.go(from, size, { move: 'fly', targetKey: 'from' });
		map.isBusy = true;
		director.go(to, size, { move: 'jump', targetKey: 'to' });
		const moved = { ...to, zoom: 5.1 };
		director.go(moved, size, { move: 'ease', targetKey: 'to' });
		map.isBusy = false;
		frame(0);
		director.go(to, size, { move: 'ease', targetKey: 'to' });
		expect(cameras).toEqual([from, moved, to]);
		expect(jumps).toEqual([moved]);
	});

	it('gives nothing more once it is stopped', () => {
		const { director, cameras, map, frame, alive } = page();
		map.isBusy = true;
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		director.stop();
		map.isBusy = false;
		frame(16);
		expect(cameras).toEqual([]);
		expect(alive()).toBe(0);
	});

	it('stays with the target when the target moves, and heads for where it is now', () => {
		const { director, cameras, frame, alive } = page();
		const at = (fraction: number): Camera => flightPath(from, to, size.width).at(fraction);
		const transition = { move: 'fly', targetKey: 'scrub', isLed: true, duration: 1000 } as const;
		director.go({ center: [0.9, 0.4], zoom: 3 }, size, { move: 'jump', targetKey: 'elsewhere' });
		director.go(at(0.4), size, transition);
		frame(0);
		frame(500);
		const late = at(0.6);
		director.go(late, size, transition);
		expect(alive()).toBe(1);
		frame(1000);
		expect(cameras.at(-1)).toBe(late);
		director.go(at(0.8), size, transition);
		expect(cameras.at(-1)).toEqual(at(0.8));
		expect(alive()).toBe(0);
	});

	it('joins a target that the reader moves at once from beside it', () => {
		const { director, cameras, alive } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		const near = flightPath(from, to, size.width).at(0.01);
		director.go(near, size, { move: 'fly', targetKey: 'scrub', isLed: true });
		expect(cameras.at(-1)).toBe(near);
		expect(alive()).toBe(0);
	});

	it('ends a transition that no one sees at its target', () => {
		const { director, cameras, frame, alive } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		director.go(to, size, { move: 'fly', targetKey: 'to' });
		frame(0);
		expect(director.moving).toBe(true);
		director.finish();
		expect(cameras.at(-1)).toBe(to);
		expect(alive()).toBe(0);
	});

	it('flies back from where the reader has moved the map', () => {
		const { director, cameras, frame } = page();
		director.go(to, size, { move: 'jump', targetKey: 'to' });
		director.take(from);
		director.go(to, size, { move: 'ease', targetKey: 'to', duration: 1000 });
		frame(0);
		frame(500);
		expect(cameras.at(-1)?.zoom).toBeCloseTo(4, 9);
		frame(1000);
		expect(cameras.at(-1)).toBe(to);
	});

	it.each(['fly', 'ease'] as const)('goes the shorter way over the antimeridian: %s', (move) => {
		const { director, cameras, frame } = page();
		director.go({ center: [0.95, 0.4], zoom: 3 }, size, { move: 'jump', targetKey: 'from' });
		director.go({ center: [0.05, 0.4], zoom: 3 }, size, { move, targetKey: 'to', duration: 1000 });
		for (const now of [0, 250, 500, 750, 1000]) frame(now);
		const ways = cameras.slice(1).map(({ center: [x] }) => Math.min(Math.abs(x), Math.abs(1 - x)));
		expect(Math.max(...ways)).toBeLessThanOrEqual(0.05 + 1e-9);
		expect(cameras.at(-1)?.center[0]).toBe(0.05);
	});

	it('turns the shorter way round, and tilts on the way', () => {
		const { director, cameras, frame } = page();
		director.go({ ...from, bearing: 350 }, size, { move: 'jump', targetKey: 'from' });
		director.go({ ...to, bearing: 20, pitch: 40 }, size, { move: 'fly', targetKey: 'to', duration: 1000 });
		frame(0);
		frame(500);
		expect(cameras.at(-1)).toMatchObject({ bearing: expect.closeTo(365, 9), pitch: expect.closeTo(20, 9) });
	});

	it('heads for the latest of twenty targets, with one transition alive', () => {
		const { director, cameras, frame, alive } = page();
		director.go(from, size, { move: 'jump', targetKey: 'from' });
		for (let i = 0; i < 20; i++) {
			const target = { center: [0.3 + i / 100, 0.4] as const, zoom: 3 };
			director.go(target, size, { move: 'fly', targetKey: String(i), duration: 1000 });
			frame(i * 16);
			expect(alive()).toBeLessThanOrEqual(1);
		}
		for (let now = 400; now <= 2400; now += 100) frame(now);
		expect(cameras.at(-1)?.center[0]).toBeCloseTo(0.49, 12);
		expect(alive()).toBe(0);
	});
});
