import type { AddProtocolAction, RequestParameters } from 'maplibre-gl';

type Answer = Awaited<ReturnType<AddProtocolAction>>;

/** Tiles are 3 kB on average: this many are some hundreds of kilobytes, and more than a story's views show. */
const MOST = 160;

/** Tiles that were asked for, so that none is fetched twice and one may be fetched before MapLibre asks. */
export interface TileMemory {
	/** For MapLibre's `addProtocol`. */
	load: AddProtocolAction;
	/** Fetches a tile for later. Nobody waits for it, so it fails in silence. */
	warm: (url: string) => Promise<void>;
}

/** Keeps what a protocol answers. */
export function tileMemory(read: AddProtocolAction): TileMemory {
	const known = new Map<string, Answer>();
	/** What is on its way for later: MapLibre may come to ask for it. */
	const warming = new Map<string, Promise<Answer>>();
	/** What MapLibre is waiting for. */
	const loading = new Set<string>();

	function keep(url: string, answer: Answer): void {
		known.delete(url);
		known.set(url, answer);
		const [oldest] = known.keys();
		if (known.size > MOST && oldest !== undefined) known.delete(oldest);
	}

	async function fetched(request: RequestParameters, abort: AbortController): Promise<Answer> {
		const warmed = warming.get(request.url);
		const early = warmed && (await warmed.catch(() => undefined));
		if (early) return early;
		loading.add(request.url);
		try {
			return await read(request, abort);
		} finally {
			loading.delete(request.url);
		}
	}

	const load: AddProtocolAction = async (request, abort) => {
		if (request.type === 'json') return read(request, abort);
		const answer = known.get(request.url) ?? (await fetched(request, abort));
		keep(request.url, answer);
		// What is handed on goes to the worker for good.
		const { data } = answer;
		return { ...answer, data: data instanceof Uint8Array ? data.slice() : data };
	};

	return {
		load,
		warm: async (url) => {
			if (known.has(url) || warming.has(url) || loading.has(url)) return;
			const answer = read({ url, type: 'arrayBuffer' }, new AbortController());
			warming.set(url, answer);
			try {
				keep(url, await answer);
			} catch {
				// The map asks again when it needs the tile, and reports what is wrong.
			} finally {
				warming.delete(url);
			}
		}
	};
}
