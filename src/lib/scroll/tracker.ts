import { DEV } from 'esm-env';
import { chosenMotion } from '../theme/index.ts';
import { align } from './align.ts';
import { watchCrossings } from './crossings.ts';
import { warnOfMistakes } from './development.ts';
import { lineOf, stateAt, type Direction, type ScrollState, type Threshold } from './geometry.ts';
import { listen, type Listening } from './listen.ts';
import { measureGeometry, type Measurement } from './measure-geometry.ts';
import { positionOf, scrollerOf } from './scroller.ts';
import type { StepState } from './step-state.svelte.ts';
import { watchSurroundings } from './surroundings.ts';
import { remap, stepsBetween, type StepTransition } from './transitions.ts';
import { watchVisibility } from './visibility.ts';

/** `Node.DOCUMENT_POSITION_FOLLOWING`, whose name would travel with the code: https://dom.spec.whatwg.org/#interface-node */
const FOLLOWING = 4;

/** What the tracker reports, at most once a frame. */
export interface ScrollUpdate {
	/** What is true now. */
	state: ScrollState;
	/** Each step on the way there. A step that is gone from the page comes along; it has the index that it would have. */
	transitions: readonly (StepTransition & { step?: StepState })[];
	direction: Direction;
	/** The reader does not scroll. */
	resting: boolean;
}

/** The scroll state of one section, kept true. */
export interface Tracker {
	/** Some part of the section is on the screen. */
	readonly visible: boolean;
	/** How often the reader came to rest. */
	readonly rests: number;
	/** Adds a step, at the place that its node has in the document. @returns removes the step */
	add(step: StepState): () => void;
	/** Starts to watch. @returns stops watching */
	start(section: HTMLElement): () => void;
	/** Measures again in the next frame, as boxes may have changed. */
	refresh(): void;
	/** Counts the reader as scrolling from now on, as a script scrolls the page for them. */
	expectScroll(): void;
	/** Waits while the page is printed, as its boxes are those of the paper; then brings the reader back to where they were. */
	pause(on: boolean): void;
	/** Gets the measurement, a new one if something changed. Undefined before the start and after the end. */
	measure(): Measurement | undefined;
}

/**
 * Keeps the scroll state of one section true. scrollama and the observers report that something changed. What is true
 * follows from offsets that were measured while the reader rested.
 */
export function trackerFor(
	threshold: () => Threshold,
	order: (steps: readonly StepState[]) => void,
	update: (update: ScrollUpdate) => void
): Tracker {
	let paused = false;
	let visible = false;
	let rests = 0;
	const present = new Set<StepState>();
	let section: HTMLElement | undefined;
	let measurement: Measurement | undefined;
	/** In document order, as it was when they were last sorted. */
	let steps: readonly StepState[] = [];
	let active: StepState | undefined;
	/** Place of the active step among the present ones; n - 0.5, right before the step n, if it is gone. */
	let at = -1;
	/** The position in the last scroll event, until it is used. */
	let scrolledTo: number | undefined;
	let position = 0;
	let direction: Direction = 'down';
	/** The heights of viewport and steps, and the trigger lines, when scrollama was last told of them. */
	let sizes = '';
	let resting = true;
	let stale = true;
	let unsorted = true;
	let first = true;
	let frame = 0;
	let stopCrossings: (() => void) | undefined;
	let stopVisibility: (() => void) | undefined;
	let listening: Listening | undefined;

	const schedule = () => {
		if (section) frame ||= requestAnimationFrame(read);
	};

	const refresh = () => {
		stale = true;
		schedule();
	};

	const sort = () => {
		unsorted = true;
		refresh();
	};

	const scrolled = (to: number) => {
		scrolledTo = to;
		resting = false;
		// The page had no such position: this is elastic overscroll, or content that no observer reported.
		if (to > measurement!.geometry.end) stale = true;
		schedule();
	};

	const rested = () => {
		resting = true;
		rests += 1;
		// No observer reports a box that only moved, as by a transform. Now there is time to measure.
		refresh();
	};

	/** If a step crosses the line while the reader rests, the layout moved it. */
	const crossed = () => (resting ? refresh() : schedule());

	const visibilityChanged = (now: boolean) => {
		if (now !== visible) {
			listening?.stop();
			listening = now ? listen(measurement!.scroller, scrolled, rested) : undefined;
		}
		visible = now;
		// If a jump ends in the section or passes it, no other event comes before this one.
		read();
	};

	function takeOrder() {
		const now = [...present].sort(({ element: a }, { element: b }) =>
			a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1
		);
		at = remap(steps, at, now);
		steps = now;
		order(now);
	}

	function measureAgain(section: HTMLElement, sorted: boolean) {
		const trigger = threshold();
		const scroller = scrollerOf(section);
		const { box, root } = scroller;
		const moved = root !== measurement?.scroller.root;
		// The picture is as high as the box that scrolls, and the steps go by its height. The window's own is in the stylesheet.
		section.style.setProperty('--contrail-viewport', root === document ? '' : `${box.clientHeight}px`);
		const geometry = measureGeometry(section, steps, scroller, trigger);
		measurement = { geometry, scroller, steps };
		stale = false;
		// A position from before may belong to the boxes as they were.
		scrolledTo = undefined;
		align(measurement);
		const nodes = steps.map(({ element }) => element);
		if (DEV) warnOfMistakes(section, box, nodes);

		if (moved) {
			stopVisibility?.();
			listening?.stop();
			visible = false;
			stopVisibility = watchVisibility(section, root, visibilityChanged);
		}
		const { viewport } = geometry;
		const last = sizes;
		sizes = `${viewport} ${geometry.steps.map(({ line, height }) => `${line}/${height}`)}`;
		if (moved || sorted || sizes !== last) {
			stopCrossings?.();
			const line = lineOf(trigger, viewport);
			// scrollama reckons with the height of the window, so its triggers are wrong in any other box.
			stopCrossings = root === document ? watchCrossings(nodes, line, crossed) : undefined;
		}
	}

	function measure() {
		if (!section) return undefined;
		const sorted = unsorted;
		unsorted = false;
		if (sorted) takeOrder();
		if (stale) measureAgain(section, sorted);
		return measurement;
	}

	function read() {
		cancelAnimationFrame(frame);
		frame = 0;
		const measured = paused ? undefined : measure();
		if (!measured) return;
		const { geometry, scroller, steps } = measured;
		const before = position;
		position = scrolledTo ?? positionOf(scroller);
		scrolledTo = undefined;
		const state = stateAt(geometry, position);

		const from = first ? state.index - 0.5 : at;
		const gone = from % 1 === 0 ? undefined : active;
		const transitions: (StepTransition & { step?: StepState })[] = stepsBetween(
			from,
			state.index,
			(i) => geometry.steps[i]!.hidden
		);
		if (gone) transitions.unshift({ kind: 'exit', index: from + 0.5, jumped: false, step: gone });
		// The page opens there: the reader did not come step by step.
		if (first) transitions.forEach((step) => (step.jumped = true));
		if (position !== before) direction = position > before ? 'down' : 'up';
		if (transitions.length > 0) direction = state.index > from ? 'down' : 'up';

		first = false;
		at = state.index;
		active = steps[at];
		update({ state, transitions, direction, resting });
	}

	return {
		get visible() {
			return visible;
		},
		get rests() {
			return rests;
		},
		add: (step) => {
			present.add(step);
			sort();
			return () => {
				present.delete(step);
				sort();
			};
		},
		start: (element) => {
			section = element;
			// The page's styles follow a choice that the reader made on an earlier page.
			const choice = chosenMotion();
			if (choice) document.documentElement.dataset.motion = choice;
			const stopSurroundings = watchSurroundings(element, refresh, sort);
			const started = new AbortController();
			for (const event of ['resize', 'pageshow']) addEventListener(event, refresh, started);
			// All steps are mounted within this task. Reading right after it makes the page's first picture the right one.
			queueMicrotask(read);
			return () => {
				section = undefined;
				cancelAnimationFrame(frame);
				started.abort();
				stopSurroundings();
				stopCrossings?.();
				stopVisibility?.();
				listening?.stop();
			};
		},
		refresh,
		expectScroll: () => {
			if (!listening) return rested();
			resting = false;
			listening.expectScroll();
		},
		pause: (on) => {
			paused = on;
			if (on) return;
			if (visible) measurement?.scroller.box.scrollTo({ top: position, behavior: 'instant' });
			refresh();
		},
		measure
	};
}
