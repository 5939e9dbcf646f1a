import { readFileSync } from 'node:fs';
import type { AddProtocolAction } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const archive = readFileSync(new URL('../../static/basemap.pmtiles', import.meta.url));

/** A static file server that knows ranges. */
function serve(url: unknown, init?: RequestInit) {
	expect(url).toBe('/basemap.pmtiles');
	const range = new Headers(init?.headers).get('range')?.match(/bytes=(\d+)-(\d+)/);
	const body = archive.subarray(Number(range?.[1]), Number(range?.[2]) + 1);
	return Promise.resolve(new Response(new Uint8Array(body), { status: 206 }));
}

const fetched = vi.fn(serve);

beforeEach(() => {
	vi.resetModules();
	vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	fetched.mockReset().mockImplementation(serve);
});

const load = async () => (await import('../../src/lib/map/basemap/webgl/protocol.ts')).usePmtiles;

it('registers once per page, however many maps ask', async () => {
	const usePmtiles = await load();
	const addProtocol = vi.fn();
	await Promise.all([usePmtiles({ addProtocol }), usePmtiles(Promise.resolve({ addProtocol }))]);
	await usePmtiles({ addProtocol });
	expect(addProtocol).toHaveBeenCalledExactlyOnceWith('pmtiles', expect.any(Function));
});

it('tries again after MapLibre could not be loaded', async () => {
	const usePmtiles = await load();
	await expect(usePmtiles(Promise.reject(new Error('offline')))).rejects.toThrow('offline');
	const addProtocol = vi.fn();
	await usePmtiles({ addProtocol });
	expect(addProtocol).toHaveBeenCalledOnce();
});

/** Asks as MapLibre does. */
async function reader() {
	const usePmtiles = await load();
	const protocols = new Map<string, AddProtocolAction>();
	await usePmtiles({ addProtocol: (name, action) => protocols.set(name, action) });
	const read = protocols.get('pmtiles')!;
	return (url: string, type: 'json' | 'arrayBuffer', abort = new AbortController()) =>
		read({ url, type }, abort);
}

const CARACAS = 'pmtiles:///basemap.pmtiles/6/20/30';

it('reads our archive the way MapLibre asks', async () => {
	const ask = await reader();
	const { data } = await ask('pmtiles:///basemap.pmtiles', 'json');
	expect(data).toMatchObject({
		minzoom: 0,
		maxzoom: 6,
		tiles: ['pmtiles:///basemap.pmtiles/{z}/{x}/{y}']
	});
	const caracas = await ask(CARACAS, 'arrayBuffer');
	expect((caracas.data as Uint8Array).length).toBeGreaterThan(100);
	const openSea = await ask('pmtiles:///basemap.pmtiles/6/25/26', 'arrayBuffer');
	expect((openSea.data as Uint8Array).length).toBe(0);
	// One read for header and directory, one for the tile that has something on it.
	expect(fetched).toHaveBeenCalledTimes(2);
});

describe('on a line that drops', () => {
	const dropped = () => Promise.reject(new TypeError('Failed to fetch'));
	const answers = (status: number) => () => Promise.resolve(new Response('', { status }));

	beforeEach(() => {
		vi.useFakeTimers({ shouldAdvanceTime: true });
	});

	it.each(['header', 'tile'])('asks again for a %s', async (part) => {
		const ask = await reader();
		if (part === 'tile') await ask('pmtiles:///basemap.pmtiles', 'json');
		fetched.mockImplementationOnce(dropped).mockImplementationOnce(dropped);
		const tile = ask(CARACAS, 'arrayBuffer');
		await vi.runAllTimersAsync();
		expect(((await tile).data as Uint8Array).length).toBeGreaterThan(100);
	});

	it.each([
		['drops', 'Failed to fetch', dropped],
		['has a server that is down', 'Bad response code: 503', answers(503)],
		['has a server that has too much to do', 'Bad response code: 429', answers(429)]
	])('where it %s for long: says so after the third try, and goes on to ask', async (_, message, fails) => {
		const ask = await reader();
		const { troubled } = await import('../../src/lib/map/basemap/webgl/retry.ts');
		const told = vi.fn();
		troubled.add(told);
		fetched.mockImplementation(fails);
		const tile = ask(CARACAS, 'arrayBuffer');
		await vi.advanceTimersByTimeAsync(2300);
		expect(told).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(100_000);
		expect(told).toHaveBeenCalledExactlyOnceWith(CARACAS, expect.objectContaining({ message }));
		expect(fetched.mock.calls.length).toBeGreaterThan(5);
		fetched.mockImplementation(serve);
		await vi.advanceTimersByTimeAsync(30_000);
		expect(((await tile).data as Uint8Array).length).toBeGreaterThan(100);
	});

	it('takes an answer for an answer', async () => {
		const ask = await reader();
		fetched.mockImplementation(answers(404));
		await expect(ask(CARACAS, 'arrayBuffer')).rejects.toThrow('404');
		expect(fetched).toHaveBeenCalledOnce();
	});

	it('asks no more for what MapLibre has let go of', async () => {
		const ask = await reader();
		const abort = new AbortController();
		fetched.mockImplementation(() => {
			abort.abort();
			return dropped();
		});
		await expect(ask(CARACAS, 'arrayBuffer', abort)).rejects.toThrow('Failed to fetch');
		expect(fetched).toHaveBeenCalledOnce();
	});
});
