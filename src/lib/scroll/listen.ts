import type { Scroller } from './scroller.ts';

/** Quiet for so long, in ms, the reader rests: longer than the pause between two notches of a wheel. */
const QUIET = 150;
/** The browser said that scrolling ended; where a script scrolls it says so each frame, so it is not taken at once. */
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
	const { signal } = listening;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let until = 0;
	let moving = false;
	/** Looks at the time only when it may be up: setting a timer in each frame would cost more than all the rest. */
	const wait = () => {
		timer = setTimeout(look, until - performance.now());
	};
	// Within a frame: on a slow device the next one, and the scroll that comes with it, can take longer than any time.
	const look = () =>
		requestAnimationFrame((now) => {
			if (signal.aborted) return;
			moving = now < until;
			if (moving) wait();
			else rested();
		});
	const scrolled = () => {
		until = performance.now() + QUIET;
		if (!moving) wait();
		moving = true;
		heard(box.scrollTop);
	};
	const ended = () => {
		until = performance.now() + ENDED;
	};
	root.addEventListener('scroll', scrolled, { passive: true, signal });
	root.addEventListener('scrollend', ended, { passive: true, signal });
	return () => {
		listening.abort();
		clearTimeout(timer);
		if (moving) rested();
	};
}
