import type { AddProtocolAction } from 'maplibre-gl';
import { causeOf } from '../../errors/index.ts';

/** How long to wait before each new try, in ms: the phone may be in a tunnel, or between two masts. */
const PAUSES = [500, 2000];

/** How long to wait, in ms, once the failure was told: the server may be down. */
const AGAIN = 30_000;

/** Answers that may be other ones in a while: a request timed out, too many requests, an error of the server's. */
const PASSING = /^Bad response code: (408|425|429|5\d\d)$/;

/** Each is told of a file that does not come though it was asked for several times: its address, and why. */
export const troubled = new Set<(url: string, cause: unknown) => void>();

/**
 * Asks again where no answer came, for which `fetch` throws a TypeError, or one that may pass. Any other answer is final,
 * even if it is an error.
 *
 * @param read makes one request
 */
export function askAgain(read: AddProtocolAction): AddProtocolAction {
	return async (request, abort) => {
		for (let tries = 0; ; tries++) {
			try {
				return await read(request, abort);
			} catch (error) {
				const mayPass = error instanceof TypeError || PASSING.test(causeOf(error));
				if (!mayPass || abort.signal.aborted) throw error;
				if (tries === PAUSES.length) for (const tell of troubled) tell(request.url, error);
			}
			await pause(abort.signal, PAUSES[tries]);
			abort.signal.throwIfAborted();
		}
	};
}

/** Waits for so many ms, for the line to be back, or for the signal. */
export function pause(signal: AbortSignal, ms = AGAIN): Promise<void> {
	return new Promise((resolve) => {
		const done = (): void => {
			clearTimeout(timer);
			over.abort();
			resolve();
		};
		const over = new AbortController();
		const timer = setTimeout(done, ms);
		signal.addEventListener('abort', done, over);
		globalThis.addEventListener?.('online', done, over);
	});
}
