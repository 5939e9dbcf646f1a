/**
 * Says whether the reader of a page has interacted with it. A map at which a page opens waits for that before it asks for
 * WebGL, or until the page rests: so a reader who only looks has a slow line, on which it does not. Runs in a page before
 * its own scripts.
 */
export function setInteraction(interacts: boolean): void {
	if (interacts) setInterval(() => dispatchEvent(new Event('pointermove')), 100);
	else
		Object.defineProperty(navigator, 'connection', {
			configurable: true,
			value: { effectiveType: '3g' }
		});
}
