import type { RangeResponse, Source } from 'pmtiles';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batched, rangeGroups } from '../../src/lib/map/basemap/webgl/batched-source.ts';

/** A file whose bytes are their own offsets, modulo 256. */
function fileOf(bytes: number) {
	const file = Uint8Array.from({ length: bytes }, (_, i) => i % 256);
	const getBytes = vi.fn<Source['getBytes']>(async (offset, length) => {
		const response: RangeResponse = { data: file.slice(offset, offset + length).buffer, etag: 'a' };
		return response;
	});
	const source: Source = { getKey: () => 'file', getBytes };
	return { source: batched(source), getBytes };
}

const bytesOf = async (response: Promise<RangeResponse>) => [...new Uint8Array((await response).data)];

describe('requests for parts of an archive', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('are one where the parts lie close together, and each gets its own bytes', async () => {
		const { source, getBytes } = fileOf(20_000);
		const parts = [source.getBytes(300, 2), source.getBytes(100, 3), source.getBytes(12_000, 2)];
		await vi.runAllTimersAsync();
		expect(await Promise.all(parts.map(bytesOf))).toEqual([
			[44, 45],
			[100, 101, 102],
			[224, 225]
		]);
		expect(getBytes.mock.calls.map(([offset, length]) => [offset, length])).toEqual([
			[100, 202],
			[12_000, 2]
		]);
	});

	it('are told apart by the version of the file that they ask for', () => {
		const ranges = [
			{ start: 0, end: 10, etag: undefined },
			{ start: 10, end: 20, etag: 'a' },
			{ start: 12, end: 14, etag: 'a' },
			{ start: 20, end: 30, etag: 'a' }
		];
		expect(rangeGroups(ranges).map((group) => group.length)).toEqual([1, 3]);
	});

	it('end only when nobody waits any more', async () => {
		const { source, getBytes } = fileOf(100);
		const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
		const early = source.getBytes(0, 1, first.signal);
		first.abort();
		await expect(Promise.all([early, vi.runAllTimersAsync()])).rejects.toThrow();
		expect(getBytes).not.toHaveBeenCalled();

		void source.getBytes(0, 1, second.signal);
		void source.getBytes(1, 1, third.signal);
		await vi.runAllTimersAsync();
		const signal = getBytes.mock.calls[0]?.[2];
		second.abort();
		expect(signal?.aborted).toBe(false);
		third.abort();
		expect(signal?.aborted).toBe(true);
	});

	it('fail for all who waited', async () => {
		const { source, getBytes } = fileOf(100);
		getBytes.mockRejectedValueOnce(new TypeError('offline'));
		const both = Promise.allSettled([source.getBytes(0, 1), source.getBytes(1, 1)]);
		await vi.runAllTimersAsync();
		expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		const again = source.getBytes(0, 1);
		await vi.runAllTimersAsync();
		expect(await bytesOf(again)).toEqual([0]);
	});
});
