import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cameraMoved, expected, whileMoving } from '../../src/lib/map/basemap/webgl/while-moving.ts';

const tile = { url: 'pmtiles://a/3/1/2', type: 'arrayBuffer' as const };

function reader() {
	const read = vi.fn(async () => ({ data: new Uint8Array() }));
	return { read, load: whileMoving(read) };
}

/** Moves the camera at every frame for so many ms. */
async function fly(ms: number): Promise<void> {
	for (let at = 0; at < ms; at += 16) {
		cameraMoved();
		await vi.advanceTimersByTimeAsync(16);
	}
}

describe('tiles that are asked for while a camera is on its way', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		vi.advanceTimersByTime(10_000);
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('are fetched at once where the camera rests, and after a jump', () => {
		const { read, load } = reader();
		void load(tile, new AbortController());
		cameraMoved();
		void load(tile, new AbortController());
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('are not fetched where MapLibre needs them no more', async () => {
		const { read, load } = reader();
		await fly(100);
		const abort = new AbortController();
		const answer = load(tile, abort).catch((error: unknown) => error);
		await fly(200);
		abort.abort(new Error('flown over'));
		expect(await answer).toEqual(new Error('flown over'));
		expect(read).not.toHaveBeenCalled();
	});

	it('are fetched when the camera has come to rest', async () => {
		const { read, load } = reader();
		await fly(100);
		void load(tile, new AbortController());
		expect(read).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(400);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('do not wait for ever where the reader keeps the camera moving', async () => {
		const { read, load } = reader();
		await fly(100);
		void load(tile, new AbortController());
		await fly(600);
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('are fetched at once where a view shows them that the camera is on its way to', async () => {
		const { read, load } = reader();
		const urls = [tile.url];
		expected.add(urls);
		await fly(100);
		void load(tile, new AbortController());
		expect(read).toHaveBeenCalledTimes(1);
		expected.delete(urls);
		void load(tile, new AbortController());
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('are not held up where the archive itself is asked about', async () => {
		const { read, load } = reader();
		await fly(100);
		void load({ url: 'pmtiles://a', type: 'json' }, new AbortController());
		expect(read).toHaveBeenCalledTimes(1);
	});
});
