/**
 * Says when a step crosses the trigger line, from when scrollama is here: the first picture does not need it, so it is
 * fetched after it. Until then, and where it can't be had, the tracker knows what it hears of the reader's scrolling.
 *
 * @param line from the viewport's top to the trigger line, in CSS pixels
 * @returns lets go of everything
 */
export function watchCrossings(
	steps: Element[],
	line: number,
	root: Element | Document,
	crossed: () => void
): () => void {
	let gone = false;
	let stop: (() => void) | undefined;
	import('./trigger.ts').then(
		({ trigger }) => {
			if (!gone) stop = trigger(steps, line, root, crossed);
		},
		() => {}
	);
	return () => {
		gone = true;
		stop?.();
	};
}
