import type { AddProtocolAction } from 'maplibre-gl';

/** How long to wait before each new try, in ms: the phone may be in a tunnel, or between two masts. */
const PAUSES = [500, 2000];

/**
 * Asks again where no answer came, for which `fetch` throws a TypeError. An answer is final, even if it is an error.
 *
 * @param read makes one request
 */
export function askAgain(read: AddProtocolAction): AddProtocolAction {
	return async (request, abort) => {
		for (const pause of PAUSES) {
			try {
				return await read(request, abort);
			} catch (error) {
				if (!(error instanceof TypeError) || abort.signal.aborted) throw error;
			}
			await new Promise((done) => setTimeout(done, pause));
		}
		return read(request, abort);
	};
}
