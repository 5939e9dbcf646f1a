/** The key of the stored choice in `localStorage`. */
export const MOTION_KEY = 'contrail-motion';

/** Kept, since asking again costs style work, and a scrubbed camera asks in every frame. */
let system: MediaQueryList | undefined;

/** Gets what the reader chose with the page's own switch, on this page or on an earlier one. In the browser only. */
export function chosenMotion(): string | undefined {
	try {
		return document.documentElement.dataset.motion ?? localStorage[MOTION_KEY];
	} catch {
		// Some embeds have no storage, so no choice.
		return undefined;
	}
}

/**
 * Says whether the reader wants no movement. The page's own switch (`data-motion="reduce"` or `"full"` on the html element)
 * overrules the system's setting. In the browser only.
 */
export function motionReduced(): boolean {
	const choice = chosenMotion();
	system ??= matchMedia('(prefers-reduced-motion: reduce)');
	return choice === 'reduce' || (choice !== 'full' && system.matches);
}
