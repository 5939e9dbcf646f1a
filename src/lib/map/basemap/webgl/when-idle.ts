/** Waits until the page is idle, at the latest two seconds. Safari cannot say when it is, so there it waits a moment. */
export function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
		else setTimeout(resolve, 200);
	});
}
