/** Kept: to ask anew costs style work, and a scrubbed camera asks in every frame. */
let system: MediaQueryList | undefined;

/**
 * Whether the reader wants no movement: the page's own switch (`data-motion="reduce"` or `"full"` on the html
 * element) goes before the system's setting. In the browser only.
 */
export function motionReduced(): boolean {
	const choice = document.documentElement.dataset.motion;
	if (choice === 'reduce' || choice === 'full') return choice === 'reduce';
	system ??= matchMedia('(prefers-reduced-motion: reduce)');
	return system.matches;
}
