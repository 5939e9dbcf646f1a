import type { RangeResponse, Source } from 'pmtiles';

/** Ranges with at most so many bytes between them are fetched as one: each request costs about as much as these bytes. */
const GAP = 4096;

/** How long a request waits for others, in ms. MapLibre's workers ask for the tiles of a view within that time. */
const TOGETHER = 8;

interface Wanted {
	start: number;
	end: number;
	signal: AbortSignal | undefined;
	etag: string | undefined;
	resolve: (response: RangeResponse) => void;
	reject: (error: unknown) => void;
}

/** Parts ranges into groups, each of which is one request: neighbours of one version of the file. */
export function rangeGroups<Range extends Pick<Wanted, 'start' | 'end' | 'etag'>>(
	ranges: Range[]
): Range[][] {
	const groups: Range[][] = [];
	let end = 0;
	for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
		const group = groups.at(-1);
		if (group && range.start - end <= GAP && group[0]?.etag === range.etag) group.push(range);
		else groups.push([range]);
		end = Math.max(end, range.end);
	}
	return groups;
}

/**
 * An archive's source that fetches neighbouring ranges in one request. The tiles of a view lie close to each other in
 * the file, since PMTiles orders them along a Hilbert curve.
 *
 * @param source makes the requests
 */
export function batched(source: Source): Source {
	let waiting: Wanted[] = [];

	async function fetchGroup(group: Wanted[]): Promise<void> {
		const start = Math.min(...group.map((range) => range.start));
		const end = Math.max(...group.map((range) => range.end));
		const abort = new AbortController();
		const over = (): void => {
			if (group.every(({ signal }) => signal?.aborted)) abort.abort();
		};
		for (const { signal } of group) signal?.addEventListener('abort', over);
		try {
			const response = await source.getBytes(start, end - start, abort.signal, group[0]?.etag);
			for (const range of group) {
				range.resolve({ ...response, data: response.data.slice(range.start - start, range.end - start) });
			}
		} catch (error) {
			for (const { reject } of group) reject(error);
		}
	}

	function send(): void {
		for (const { signal, reject } of waiting) if (signal?.aborted) reject(signal.reason);
		for (const group of rangeGroups(waiting.filter(({ signal }) => !signal?.aborted))) void fetchGroup(group);
		waiting = [];
	}

	return {
		getKey: () => source.getKey(),
		getBytes: (start, length, signal, etag) =>
			new Promise((resolve, reject) => {
				if (waiting.length === 0) setTimeout(send, TOGETHER);
				waiting.push({ start, end: start + length, signal, etag, resolve, reject });
			})
	};
}
