import type * as maplibreGl from 'maplibre-gl';

type MapLibre = Pick<typeof maplibreGl, 'addProtocol'>;

let registered: Promise<void> | undefined;

/**
 * Teaches MapLibre to read `pmtiles://` addresses, once per page: a second registration would forget the directories
 * already read. The reader is loaded beside MapLibre, whose import may still be under way.
 *
 * @throws what the imports throw; the next call tries again
 */
export function usePmtiles(maplibre: MapLibre | Promise<MapLibre>): Promise<void> {
	registered ??= register(maplibre).catch((error: unknown) => {
		registered = undefined;
		throw error;
	});
	return registered;
}

async function register(maplibre: MapLibre | Promise<MapLibre>): Promise<void> {
	const [{ addProtocol }, { Protocol }] = await Promise.all([maplibre, import('pmtiles')]);
	addProtocol('pmtiles', new Protocol().tile);
}
