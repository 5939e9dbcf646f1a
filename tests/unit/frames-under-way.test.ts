import { afterEach, describe, expect, it, vi } from 'vitest';
import { framesUnderWay } from '../../src/lib/map/basemap/webgl/frames-under-way.ts';

/** A graphics card that is done with its oldest frame when the test says so. */
function card() {
	const made: object[] = [];
	const done = new Set<object>();
	const gl = {
		SYNC_GPU_COMMANDS_COMPLETE: 1,
		SYNC_STATUS: 2,
		UNSIGNALED: 3,
		SIGNALED: 4,
		isLost: false,
		fenceSync() {
			if (gl.isLost) return null;
			const fence = {};
			made.push(fence);
			return fence;
		},
		deleteSync: (fence: object | null) => fence && made.splice(made.indexOf(fence), 1),
		getSyncParameter: (fence: object) => (gl.isLost ? null : done.has(fence) ? gl.SIGNALED : gl.UNSIGNALED),
		flush() {},
		draw: () => void done.add(made.find((fence) => !done.has(fence))!)
	};
	return { gl, made, frames: framesUnderWay(gl as unknown as WebGL2RenderingContext) };
}

describe('the frames of a map that are under way', () => {
	afterEach(() => void vi.useRealTimers());

	it('are two at most: a third waits until the first is drawn', () => {
		const { gl, frames } = card();
		frames.add();
		expect(frames.isFull).toBe(false);
		frames.add();
		expect(frames.isFull).toBe(true);
		gl.draw();
		expect(frames.isFull).toBe(false);
		frames.add();
		expect(frames.isFull).toBe(true);
	});

	it('leave nothing on the graphics card', () => {
		const { made, frames } = card();
		for (let i = 0; i < 10; i++) frames.add();
		expect(made).toHaveLength(2);
	});

	it('are not waited for when the context is lost', () => {
		const { gl, frames } = card();
		frames.add();
		frames.add();
		gl.isLost = true;
		expect(frames.isFull).toBe(false);
		frames.add();
		expect(frames.isFull).toBe(false);
	});

	it('are waited for once, half a second long, when the driver never tells', () => {
		vi.useFakeTimers();
		const { frames } = card();
		frames.add();
		frames.add();
		vi.advanceTimersByTime(400);
		expect(frames.isFull).toBe(true);
		vi.advanceTimersByTime(200);
		for (let i = 0; i < 10; i++) {
			expect(frames.isFull).toBe(false);
			frames.add();
		}
	});

	it('are waited for again when a driver that was slow once tells of a frame', () => {
		vi.useFakeTimers();
		const { gl, frames } = card();
		frames.add();
		frames.add();
		vi.advanceTimersByTime(600);
		expect(frames.isFull).toBe(false);
		frames.add();
		gl.draw();
		expect(frames.isFull).toBe(false);
		frames.add();
		expect(frames.isFull).toBe(true);
	});
});
