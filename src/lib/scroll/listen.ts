import { positionOf, type Scroller } from './scroller.ts';

/** After so many ms without a scroll event the reader rests. It is longer than the pause between two notches of a wheel. */
const QUIET = 150;
/** The same in ms after a `scrollend`. While a script scrolls, that event comes with each frame, so it does not count at once. */
const ENDED = 50;

export interface Listening {
	/** Counts the reader as scrolling, until no scroll event has come for a while. */
	expectScroll(): void;
	stop(): void;
}

/**
 * Listens for the reader's scrolling, and for its end.
 *
 * @param scrolled gets the position within the scroll event, when layout is clean and reading it costs nothing
 * @param rested runs when the reader rests, and when listening stops while they still scroll
 */
export function listen(
	scroller: Scroller,
	scrolled: (position: number) => void,
	rested: () => void
): Listening {
	const listening = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let until = 0;
	let moving = false;
	/** Checks the time only when it may be up: a timer set in each frame would cost more than everything else here. */
	const wait = () => {
		timer = setTimeout(check, until - performance.now());
	};
	// Within a frame, as on a slow device the next frame and its scroll event can come later than any timer.
	const check = () =>
		requestAnimationFrame((now) => {
			if (listening.signal.aborted) return;
			moving = now < until;
			if (moving) wait();
			else rested();
		});
	const expectScroll = () => {
		until = performance.now() + QUIET;
		if (!moving) wait();
		moving = true;
	};
	const onscroll = () => {
		expectScroll();
		scrolled(positionOf(scroller));
	};
	const onscrollend = () => {
		until = performance.now() + ENDED;
	};
	const { root } = scroller;
	root.addEventListener('scroll', onscroll, listening);
	root.addEventListener('scrollend', onscrollend, listening);
	return {
		expectScroll,
		stop: () => {
			listening.abort();
			clearTimeout(timer);
			if (moving) rested();
		}
	};
}
