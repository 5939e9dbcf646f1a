import { painterError } from './errors.ts';
import { usePmtiles } from './protocol.ts';

type MapLibre = Awaited<ReturnType<typeof readMaplibre>>;

let loaded: Promise<MapLibre> | undefined;

/**
 * MapLibre with its worker as a file of its own (so that `worker-src 'self'` is all a page has to allow) and with the
 * `pmtiles` protocol. Loaded once a page, when the first map is near.
 *
 * @throws {MapError} contrail-103 where maplibre-gl cannot be loaded; the next call tries again
 */
export function loadMaplibre(): Promise<MapLibre> {
	loaded ??= load().catch((error: unknown) => {
		loaded = undefined;
		throw painterError(103, error);
	});
	return loaded;
}

async function load(): Promise<MapLibre> {
	const maplibre = readMaplibre();
	const [module, { workerUrl }] = await Promise.all([
		maplibre,
		import('./worker-url.ts'),
		usePmtiles(maplibre)
	]);
	// A page may have chosen a worker of its own.
	if (!module.getWorkerUrl()) module.setWorkerUrl(workerUrl);
	return module;
}

/** Takes by name what a map needs, so that a bundler leaves out the rest of MapLibre: popups, markers and controls. */
async function readMaplibre() {
	const { Map, addProtocol, getGlobalDispatcher, getVersion, getWorkerUrl, setWorkerUrl } =
		await import('maplibre-gl');
	return { Map, addProtocol, getGlobalDispatcher, getVersion, getWorkerUrl, setWorkerUrl };
}
