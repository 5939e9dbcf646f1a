import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { project } from '../../src/lib/geo/index.ts';
import { tileMemory } from '../../src/lib/map/basemap/webgl/tile-memory.ts';
import { tilesIn, warmTiles } from '../../src/lib/map/basemap/webgl/warm.ts';

const size = { width: 1024, height: 512 };
const names = (tiles: ReturnType<typeof tilesIn>): string[] =>
	tiles.map(({ z, x, y }) => `${z}/${x}/${y}`).sort();

describe('the tiles that a view shows', () => {
	it('are those that its box touches', () => {
		const camera = { center: project([0, 0]), zoom: 3 };
		expect(names(tilesIn(camera, size, 6))).toEqual(['3/3/3', '3/3/4', '3/4/3', '3/4/4'].sort());
	});

	it('go on over the antimeridian, and end at the poles', () => {
		const camera = { center: project([180, 85]), zoom: 1 };
		expect(names(tilesIn(camera, size, 6))).toEqual(['1/0/0', '1/1/0']);
	});

	it('are those of the closest zoom that there is', () => {
		expect(tilesIn({ center: project([10.1, 50]), zoom: 9 }, size, 6).every(({ z }) => z === 6)).toBe(true);
	});

	it('are more on a turned map', () => {
		const camera = { center: project([10, 50]), zoom: 5 };
		const straight = tilesIn(camera, size, 6).length;
		expect(tilesIn({ ...camera, bearing: 45 }, size, 6).length).toBeGreaterThan(straight);
	});
});

describe('tiles that are fetched ahead of time', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		vi.stubGlobal('navigator', {});
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	/** Fetches views whose tiles arrive when the test says so. */
	function fetching(views: string[][]) {
		const asked: string[] = [];
		let arrive = (): void => {};
		const stop = warmTiles(views, (url) => {
			asked.push(url);
			return new Promise((done) => (arrive = done));
		});
		return { asked, stop, arrive: () => arrive(), idle: () => vi.advanceTimersByTimeAsync(1000) };
	}

	it('are asked for when the page is idle, those of a view together', async () => {
		const { asked, idle } = fetching([['a', 'b'], ['c']]);
		expect(asked).toEqual([]);
		await idle();
		expect(asked).toEqual(['a', 'b']);
	});

	it('go on with the next view when all of one are there', async () => {
		const { asked, arrive, idle } = fetching([['a'], ['b']]);
		await idle();
		await idle();
		expect(asked).toEqual(['a']);
		arrive();
		await idle();
		expect(asked).toEqual(['a', 'b']);
	});

	it('are asked for no longer once the views are others', async () => {
		const { asked, stop, arrive, idle } = fetching([['a'], ['b']]);
		await idle();
		stop();
		arrive();
		await idle();
		expect(asked).toEqual(['a']);
	});

	it('are not asked for where a reader saves data', async () => {
		vi.stubGlobal('navigator', { connection: { saveData: true } });
		const { asked, idle } = fetching([['a']]);
		await idle();
		expect(asked).toEqual([]);
	});
});

describe('the memory of tiles', () => {
	const request = (url: string) => ({ url, type: 'arrayBuffer' as const });
	const abort = new AbortController();

	it('answers from what was fetched before, with a copy that may be given away', async () => {
		const read = vi.fn(async () => ({ data: new Uint8Array([1, 2, 3]) }));
		const { load, warm } = tileMemory(read);
		await warm('a');
		const first = (await load(request('a'), abort)).data as Uint8Array;
		structuredClone(first, { transfer: [first.buffer] });
		expect((await load(request('a'), abort)).data).toEqual(new Uint8Array([1, 2, 3]));
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('fetches a tile once that is asked for while it is on its way', async () => {
		let arrive = (): void => {};
		const way = new Promise<void>((done) => (arrive = done));
		const read = vi.fn(() => way.then(() => ({ data: new Uint8Array([1]) })));
		const { load, warm } = tileMemory(read);
		const all = [warm('a'), load(request('a'), abort), load(request('b'), abort), warm('b')];
		arrive();
		await Promise.all(all);
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('forgets what failed, and says nothing of what nobody waits for', async () => {
		const read = vi
			.fn()
			.mockRejectedValueOnce(new Error('offline'))
			.mockResolvedValue({ data: new Uint8Array() });
		const { load, warm } = tileMemory(read);
		await warm('a');
		await load(request('a'), abort);
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('keeps the tiles that were used last', async () => {
		const read = vi.fn(async () => ({ data: new Uint8Array() }));
		const { load } = tileMemory(read);
		await load(request('first'), abort);
		for (let i = 0; i < 200; i++) {
			await load(request(String(i)), abort);
			await load(request('often'), abort);
		}
		expect(read).toHaveBeenCalledTimes(202);
		await load(request('199'), abort);
		expect(read).toHaveBeenCalledTimes(202);
		await load(request('first'), abort);
		expect(read).toHaveBeenCalledTimes(203);
	});
});
