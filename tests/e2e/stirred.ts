/**
 * Leaves a page with a reader who has touched it, or has not: a map at which a page opens waits for that before it asks
 * for WebGL. (What a test evaluates in a page would count as a touch, too.) To be run in a page before its own scripts.
 */
export function stirred(hasBeenActive: boolean): void {
	Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive, isActive: false } });
}
