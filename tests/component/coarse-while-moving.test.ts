import type { Map as MaplibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { coarseWhileMoving } from '../../src/lib/map/basemap/webgl/coarse-while-moving.ts';

let ended: AbortController;

beforeEach(() => {
	ended = new AbortController();
	vi.useFakeTimers();
	vi.stubGlobal('devicePixelRatio', 2);
});
afterEach(() => {
	ended.abort();
	vi.useRealTimers();
	vi.unstubAllGlobals();
	document.body.replaceChildren();
});

/** A map in a box of the page, beside another box, that tells what it was asked for. */
function asked() {
	const div = () => document.createElement('div');
	const [box, beside, container] = [div(), div(), div()];
	document.body.append(box, beside);
	box.append(container);
	const calls: (number | 'drawn')[] = [];
	const map = {
		getContainer: () => container,
		setPixelRatio: (ratio: number) => calls.push(ratio),
		redraw: () => calls.push('drawn')
	};
	return { calls, box, beside, moved: coarseWhileMoving(map as unknown as MaplibreMap, ended.signal) };
}

/** The reader scrolls for some seconds. */
function scroll(target: EventTarget): void {
	for (let i = 0; i < 30; i++) {
		target.dispatchEvent(new Event('scroll'));
		vi.advanceTimersByTime(100);
	}
}

it('a map that moves is drawn at half the resolution, and at the whole of it once it rests', () => {
	const { calls, moved } = asked();
	for (let i = 0; i < 20; i++) {
		moved();
		vi.advanceTimersByTime(100);
	}
	expect(calls).toEqual([1]);
	vi.advanceTimersByTime(1000);
	expect(calls).toEqual([1, 2, 'drawn']);
	moved();
	expect(calls.at(-1)).toBe(1);
});

it.each(['page', 'box'])(
	'no sharp frame holds up the reader who scrolls the %s that the map is in',
	(name) => {
		const { calls, box, moved } = asked();
		moved();
		scroll(name === 'box' ? box : document);
		expect(calls).toEqual([1]);
		vi.advanceTimersByTime(1000);
		expect(calls).toEqual([1, 2, 'drawn']);
		scroll(box);
		expect(calls).toEqual([1, 2, 'drawn']);
	}
);

it('a map is drawn sharp while the reader scrolls something beside it', () => {
	const { calls, beside, moved } = asked();
	moved();
	scroll(beside);
	expect(calls).toEqual([1, 2, 'drawn']);
});

it('a map that is gone is not drawn any more', () => {
	const { calls, box, moved } = asked();
	moved();
	ended.abort();
	scroll(box);
	expect(calls).toEqual([1]);
});
