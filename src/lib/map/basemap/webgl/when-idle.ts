/**
 * Calls back when the page is idle, at the latest after two seconds. Safari cannot say when it is, so there it waits a moment.
 *
 * @returns how to call it off
 */
export function whenIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback(work, { timeout: 2000 });
		return () => cancelIdleCallback(handle);
	}
	const handle = setTimeout(work, 200);
	return () => clearTimeout(handle);
}
