import type { Scroller } from './scroller.ts';

/** Quiet for so long, in ms, the reader rests: longer than the pause between two notches of a wheel. */
const QUIET = 150;
/** The browser said that scrolling ended; where a script scrolls it says so each frame, so a few frames are waited. */
const ENDED = 50;

/**
 * Hears the reader scroll, and come to rest.
 *
 * @param heard told the position within the scroll event: layout is clean there, so asking for it costs nothing
 * @param rested also called where listening stops on the way
 * @returns stops listening
 */
export function listen(
	{ box, root }: Scroller,
	heard: (position: number) => void,
	rested: () => void
): () => void {
	const listening = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const rest = () => {
		clearTimeout(timer);
		if (timer !== undefined) rested();
		timer = undefined;
	};
	const on = (event: string, quiet: number) =>
		root.addEventListener(
			event,
			() => {
				clearTimeout(timer);
				timer = setTimeout(rest, quiet);
				if (event === 'scroll') heard(box.scrollTop);
			},
			{ passive: true, signal: listening.signal }
		);
	on('scroll', QUIET);
	on('scrollend', ENDED);
	return () => {
		listening.abort();
		rest();
	};
}
