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
	const options = { passive: true, signal: listening.signal };
	let timer: ReturnType<typeof setTimeout> | undefined;
	let until = 0;
	/** Looks at the time only when it may be up: setting a timer in each frame would cost more than all the rest. */
	const wait = () => {
		const left = until - performance.now();
		timer = left > 0 ? setTimeout(wait, left) : undefined;
		if (left <= 0) rested();
	};
	const scrolled = () => {
		until = performance.now() + QUIET;
		timer ??= setTimeout(wait, QUIET);
		heard(box.scrollTop);
	};
	const ended = () => {
		clearTimeout(timer);
		until = performance.now() + ENDED;
		wait();
	};
	root.addEventListener('scroll', scrolled, options);
	root.addEventListener('scrollend', ended, options);
	return () => {
		listening.abort();
		clearTimeout(timer);
		if (timer !== undefined) rested();
		timer = undefined;
	};
}
