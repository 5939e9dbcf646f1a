import type { AddProtocolAction, RequestParameters } from 'maplibre-gl';

type Answer = Awaited<ReturnType<AddProtocolAction>>;

/** How many tiles are kept. They have 3 kB on average: some hundreds of kilobytes, and more than a story's views show. */
const MOST = 160;

/** Remembers tiles, so that none is fetched twice and one may be fetched before MapLibre asks for it. */
export interface TileMemory {
	/** For MapLibre's `addProtocol`. */
	load: AddProtocolAction;
	/** Fetches a tile ahead of time. Nobody waits for it, so it reports no failure. */
	warm: (url: string) => Promise<void>;
}

/**
 * @param read a protocol's way to fetch a tile
 * @param readAhead its way to fetch one for which nobody waits
 */
export function tileMemory(read: AddProtocolAction, readAhead = read): TileMemory {
	/** What was used last stands last. */
	const known = new Map<string, Answer>();
	/** Tiles that are being fetched ahead of time: MapLibre may ask for them meanwhile. */
	const warming = new Map<string, Promise<Answer>>();
	/** Tiles that MapLibre waits for. */
	const loading = new Set<string>();

	function keep(url: string, answer: Answer): void {
		known.delete(url);
		known.set(url, answer);
		for (const oldest of known.keys()) {
			if (known.size <= MOST) return;
			known.delete(oldest);
		}
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
		// MapLibre transfers what it gets to its worker, so it gets a copy.
		const { data } = answer;
		return { ...answer, data: data instanceof Uint8Array ? data.slice() : data };
	};

	return {
		load,
		warm: async (url) => {
			if (known.has(url) || warming.has(url) || loading.has(url)) return;
			const answer = readAhead({ url, type: 'arrayBuffer' }, new AbortController());
			warming.set(url, answer);
			try {
				keep(url, await answer);
			} catch {
				// MapLibre asks again when it needs the tile, and reports what is wrong.
			} finally {
				warming.delete(url);
			}
		}
	};
}
