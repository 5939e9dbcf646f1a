import type * as maplibreGl from 'maplibre-gl';
import type { AddProtocolAction } from 'maplibre-gl';
import { askAgain } from './retry.ts';
import { tileMemory } from './tile-memory.ts';
import { whileMoving } from './while-moving.ts';

type MapLibre = Pick<typeof maplibreGl, 'addProtocol'>;

/** The archive's address in that of a tile, or of the archive itself. */
const ARCHIVE = /^pmtiles:\/\/(.+?)(?:\/\d+\/\d+\/\d+)?$/;

let registered: Promise<void> | undefined;
let warm: ((url: string) => Promise<void>) | undefined;

/** Fetches a tile of a `pmtiles://` address ahead of the map that will show it. */
export const warmTile = async (url: string): Promise<void> => warm?.(url);

/**
 * Teaches MapLibre to read `pmtiles://` addresses, once per page: a second registration would forget the directories
 * that were read. The code that reads them is loaded at the same time as MapLibre.
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
	const [{ addProtocol }, { Protocol, openArchive }] = await Promise.all([maplibre, import('./archive.ts')]);
	const archives = new Protocol();
	const read: AddProtocolAction = async (request, abort) => {
		const [, address = ''] = ARCHIVE.exec(request.url) ?? [];
		if (!archives.get(address)) archives.add(openArchive(address));
		try {
			return await archives.tile(request, abort);
		} catch (error) {
			// It would remember for good a header that it could not read: the next request reads the header anew.
			if (!abort.signal.aborted) archives.tiles.clear();
			throw error;
		}
	};
	const memory = tileMemory(whileMoving(askAgain(read)), read);
	warm = memory.warm;
	addProtocol('pmtiles', memory.load);
}
