import { readFileSync } from 'node:fs';
import type { AddProtocolAction } from 'maplibre-gl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

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
	vi.unstubAllGlobals();
	fetched.mockClear();
});

const load = async () => (await import('../../src/lib/map/protocol.ts')).usePmtiles;

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

it('reads our archive the way MapLibre asks', async () => {
	const usePmtiles = await load();
	const protocols = new Map<string, AddProtocolAction>();
	await usePmtiles({ addProtocol: (name, action) => protocols.set(name, action) });
	const read = protocols.get('pmtiles')!;
	const ask = (url: string, type: 'json' | 'arrayBuffer') => read({ url, type }, new AbortController());

	const { data } = await ask('pmtiles:///basemap.pmtiles', 'json');
	expect(data).toMatchObject({
		minzoom: 0,
		maxzoom: 6,
		tiles: ['pmtiles:///basemap.pmtiles/{z}/{x}/{y}']
	});
	const caracas = await ask('pmtiles:///basemap.pmtiles/6/20/30', 'arrayBuffer');
	expect((caracas.data as Uint8Array).length).toBeGreaterThan(100);
	const openSea = await ask('pmtiles:///basemap.pmtiles/6/25/26', 'arrayBuffer');
	expect((openSea.data as Uint8Array).length).toBe(0);
	// One read for header and directory, one for the tile that has something on it.
	expect(fetched).toHaveBeenCalledTimes(2);
});
