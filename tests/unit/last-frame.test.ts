import { afterEach, describe, expect, it, vi } from 'vitest';
import { lastFrame } from '../../src/lib/map/basemap/webgl/last-frame.ts';

/** A graphics card that is done when the test says so. */
function card() {
	const made = new Set<object>();
	const done = new Set<object>();
	const gl = {
		SYNC_GPU_COMMANDS_COMPLETE: 1,
		SYNC_STATUS: 2,
		UNSIGNALED: 3,
		SIGNALED: 4,
		isLost: false,
		fenceSync() {
			const fence = {};
			if (!gl.isLost) made.add(fence);
			return gl.isLost ? null : fence;
		},
		deleteSync: (fence: object | null) => fence && made.delete(fence),
		getSyncParameter: (fence: object) => (gl.isLost ? null : done.has(fence) ? gl.SIGNALED : gl.UNSIGNALED),
		flush() {},
		finish: () => made.forEach((fence) => done.add(fence))
	};
	return { gl, made, frame: lastFrame(gl as unknown as WebGL2RenderingContext) };
}

describe('the last frame of a map', () => {
	afterEach(() => void vi.useRealTimers());

	it('is drawn when the graphics card is done with it', () => {
		const { gl, frame } = card();
		expect(frame.isDrawn).toBe(true);
		frame.begin();
		expect(frame.isDrawn).toBe(false);
		gl.finish();
		expect(frame.isDrawn).toBe(true);
	});

	it('leaves nothing of the frames before it on the graphics card', () => {
		const { made, frame } = card();
		for (let i = 0; i < 10; i++) frame.begin();
		expect(made.size).toBe(1);
	});

	it('is not waited for when the context is lost', () => {
		const { gl, frame } = card();
		frame.begin();
		gl.isLost = true;
		expect(frame.isDrawn).toBe(true);
		frame.begin();
		expect(frame.isDrawn).toBe(true);
	});

	it('is not waited for when the driver never tells', () => {
		vi.useFakeTimers();
		const { frame } = card();
		frame.begin();
		vi.advanceTimersByTime(400);
		expect(frame.isDrawn).toBe(false);
		vi.advanceTimersByTime(200);
		expect(frame.isDrawn).toBe(true);
	});
});
