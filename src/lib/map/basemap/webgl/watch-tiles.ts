import type { GlobalDispatcher, Map as MaplibreMap } from 'maplibre-gl';

/** A view whose tiles are not there by now, in ms, is blank for long enough to be seen. */
const LATE = 500;

/** Tiles that are on their way for so long, in ms, are worth asking the worker about. */
const SILENT = 5000;

/** A worker that is cutting a large tile on a slow phone has answered by then, in ms. */
const ANSWER = 2000;

export interface TileWatch {
	/** MapLibre's line to its worker. */
	workers: Pick<GlobalDispatcher, 'ping' | 'ensureWorkers'>;
	/** Parts of the view have been blank for a while. */
	onlate: () => void;
	/** The worker does not answer, and neither does the one that was started in its place. */
	onsilent: () => void;
}

/**
 * Notices tiles that do not come. A browser tells nobody that it killed a worker, and one whose file never arrives is as
 * silent: MapLibre would wait for ever.
 *
 * @returns how to stop
 */
export function watchTiles(map: MaplibreMap, { workers, onlate, onsilent }: TileWatch): () => void {
	let late: ReturnType<typeof setTimeout> | undefined;
	let silent: ReturnType<typeof setTimeout> | undefined;
	let isReplaced = false;
	let stopped = false;

	const ask = async (): Promise<void> => {
		const isAwake = await workers.ping(ANSWER);
		silent = undefined;
		if (stopped || map.loaded()) return;
		if (!isAwake && isReplaced) return onsilent();
		if (!isAwake) await workers.ensureWorkers();
		isReplaced = !isAwake;
		if (!stopped) silent ??= setTimeout(ask, SILENT);
	};

	const check = (): void => {
		if (!map.loaded()) onlate();
	};

	const { unsubscribe: unload } = map.on('dataloading', () => {
		clearTimeout(late);
		late = setTimeout(check, LATE);
		silent ??= setTimeout(ask, SILENT);
	});
	const rest = (): void => {
		clearTimeout(late);
		clearTimeout(silent);
		silent = undefined;
	};
	const { unsubscribe: unrest } = map.on('idle', rest);

	return () => {
		stopped = true;
		rest();
		unload();
		unrest();
	};
}
