/**
 * Calls back when a step crosses the trigger line in the window. The first picture does not need scrollama, so it is
 * loaded afterwards. Until it is there, and if it cannot be loaded, the tracker follows the reader by scroll events alone.
 *
 * @param line from the viewport's top to the trigger line, in CSS pixels
 * @returns stops watching
 */
export function watchCrossings(steps: Element[], line: number, crossed: () => void): () => void {
	let stopped = false;
	let stop: (() => void) | undefined;
	import('./trigger.ts').then(
		(trigger) => {
			if (!stopped) stop = trigger.watchTrigger(steps, line, crossed);
		},
		() => {}
	);
	return () => {
		stopped = true;
		stop?.();
	};
}
