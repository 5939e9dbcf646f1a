import type { GlobalDispatcher, Map as MaplibreMap } from 'maplibre-gl';

/** A view whose tiles are not there after so long, in ms, is seen to be blank. Half of it they may wait while the camera is on its way. */
const LATE = 900;

/** When tiles are on their way for so long, in ms, the worker is asked whether it is alive. */
const UNANSWERED = 5000;

/** A worker that is cutting a large tile on a slow phone has answered by then, in ms. */
const ANSWER = 2000;

/** MapLibre's line to its workers. */
export type Workers = Pick<GlobalDispatcher, 'ping' | 'ensureWorkers'>;

export interface TileWatchOptions {
	/** Undefined in a release of MapLibre that cannot be asked: its workers are then taken to be alive. */
	workers: Workers | undefined;
	/** Called when parts of the view have been blank for a while. */
	onlate: () => void;
	/** Called when neither the worker answers nor the one that was started in its place. */
	ondead: () => void;
}

/** The workers of a MapLibre whose workers can be asked: the way to ask them is young, and a release may change it. */
export function workersOf(maplibre: { getGlobalDispatcher?: () => Partial<Workers> }): Workers | undefined {
	const workers = maplibre.getGlobalDispatcher?.();
	return workers?.ping && workers.ensureWorkers ? (workers as Workers) : undefined;
}

/**
 * Notices tiles that do not come. A browser does not say that it has killed a worker, nor that a worker's file never
 * arrived: without this MapLibre would wait for ever.
 *
 * @returns how to stop
 */
export function watchTiles(map: MaplibreMap, { workers, onlate, ondead }: TileWatchOptions): () => void {
	let late: ReturnType<typeof setTimeout> | undefined;
	let unanswered: ReturnType<typeof setTimeout> | undefined;
	let isReplaced = false;
	let stopped = false;

	const ask = async (): Promise<void> => {
		const isAlive = !workers || (await workers.ping(ANSWER));
		unanswered = undefined;
		if (stopped || map.loaded()) return;
		if (!isAlive && isReplaced) return ondead();
		if (!isAlive) await workers.ensureWorkers();
		isReplaced = !isAlive;
		if (!stopped) askLater();
	};

	const askLater = (): void => {
		unanswered ??= setTimeout(() => void ask(), UNANSWERED);
	};

	const { unsubscribe: stopLoading } = map.on('dataloading', () => {
		clearTimeout(late);
		late = setTimeout(() => map.loaded() || onlate(), LATE);
		askLater();
	});
	const rest = (): void => {
		clearTimeout(late);
		clearTimeout(unanswered);
		unanswered = undefined;
	};
	const { unsubscribe: stopIdle } = map.on('idle', rest);

	return () => {
		stopped = true;
		rest();
		stopLoading();
		stopIdle();
	};
}
