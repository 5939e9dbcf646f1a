/**
 * Says whether the reader of a page has interacted with it: a map at which a page opens waits for that before it asks for
 * WebGL. (The browser would count what a test evaluates in a page as an interaction, too.) Runs in a page before its own
 * scripts.
 */
export function setInteraction(hasBeenActive: boolean): void {
	Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive, isActive: false } });
}
