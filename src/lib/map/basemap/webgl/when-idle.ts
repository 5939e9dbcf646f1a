/** Calls back when the page is idle, at the latest after two seconds. Safari cannot say when it is, so there it waits a moment. */
export function whenIdle(work: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
	else setTimeout(work, 200);
}
