import { painterError } from './errors.ts';
import { usePmtiles } from './protocol.ts';

type MapLibre = Awaited<ReturnType<typeof readMaplibre>>;

/**
 * MapLibre with its worker as a file of its own (so that `worker-src 'self'` is all a page has to allow) and with the
 * `pmtiles` protocol. The browser keeps it for all maps of a page.
 *
 * @throws {MapError} contrail-103 where maplibre-gl cannot be loaded; the next call tries again
 */
export async function loadMaplibre(): Promise<MapLibre> {
	try {
		const maplibre = readMaplibre();
		const [module, { workerUrl }] = await Promise.all([
			maplibre,
			import('./worker-url.ts'),
			usePmtiles(maplibre)
		]);
		// A page may have chosen a worker of its own.
		if (!module.getWorkerUrl()) module.setWorkerUrl(workerUrl);
		return module;
	} catch (error) {
		throw painterError(103, error);
	}
}

/** Takes by name what a map needs, so that a bundler leaves out the rest of MapLibre: popups, markers and controls. */
async function readMaplibre() {
	const { Map, addProtocol, getGlobalDispatcher, getWorkerUrl, setWorkerUrl } = await import('maplibre-gl');
	return { Map, addProtocol, getGlobalDispatcher, getWorkerUrl, setWorkerUrl };
}
