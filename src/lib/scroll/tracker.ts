import { DEV } from 'esm-env';
import { chosenMotion } from '../theme/index.ts';
import { align } from './align.ts';
import { watchCrossings } from './crossings.ts';
import { warnOfMistakes } from './development.ts';
import {
	lineOf,
	stateAt,
	type Direction,
	type Geometry,
	type ScrollState,
	type Threshold
} from './geometry.ts';
import { listen, type Listening } from './listen.ts';
import { measureGeometry, type MeasurableStep, type Measurement } from './measure-geometry.ts';
import { scrollerOf } from './scroller.ts';
import { watchSurroundings } from './surroundings.ts';
import { remap, stepsBetween, type StepTransition } from './transitions.ts';
import { watchVisibility } from './visibility.ts';

/** The custom property that holds the height of a box that scrolls, in px. It is missing if the window scrolls. */
const VIEWPORT = '--contrail-viewport';

/** What the tracker reports, at most once a frame. */
export interface ScrollUpdate<Step> {
	/** What is true now. */
	state: ScrollState;
	/** Each step on the way there. A step that is gone from the page is left with the index that it would have. */
	transitions: readonly (StepTransition & { step: Step })[];
	direction: Direction;
	/** The reader does not scroll. */
	resting: boolean;
}

/**
 * Keeps the scroll state of one section true. scrollama and the observers report that something changed. What is true
 * follows from offsets that were measured while the reader rested.
 */
export class Tracker<Step extends MeasurableStep> {
	/** The page is being printed, so its boxes are those of the paper. */
	paused = false;
	/** Some part of the section is on the screen. */
	visible = false;
	/** How often the reader came to rest. */
	rests = 0;

	readonly #threshold: () => Threshold;
	readonly #order: (steps: readonly Step[]) => void;
	readonly #report: (update: ScrollUpdate<Step>) => void;
	readonly #present = new Set<Step>();
	#section: HTMLElement | undefined;
	#measurement: Measurement<Step> | undefined;
	/** In document order, as it was when they were last sorted. */
	#steps: readonly Step[] = [];
	#active: Step | undefined;
	/** Place of the active step among the present ones; n - 0.5, right before the step n, if it is gone. */
	#at = -1;
	/** The position in the last scroll event, until it is used. */
	#scrolledTo: number | undefined;
	#position = 0;
	#direction: Direction = 'down';
	#resting = true;
	#stale = true;
	#unsorted = true;
	#first = true;
	#frame = 0;
	#stopCrossings: (() => void) | undefined;
	#stopVisibility: (() => void) | undefined;
	#listening: Listening | undefined;

	/**
	 * @param threshold the section's trigger line
	 * @param order gets the steps in document order whenever they came, went or changed places
	 * @param report gets the state whenever it may have changed
	 */
	constructor(
		threshold: () => Threshold,
		order: (steps: readonly Step[]) => void,
		report: (update: ScrollUpdate<Step>) => void
	) {
		this.#threshold = threshold;
		this.#order = order;
		this.#report = report;
	}

	/** Adds a step, at the place that its node has in the document. @returns removes the step */
	add(step: Step): () => void {
		this.#present.add(step);
		this.#sort();
		return () => {
			this.#present.delete(step);
			this.#sort();
		};
	}

	/** Starts to watch. @returns stops watching */
	start(section: HTMLElement): () => void {
		this.#section = section;
		// The page's styles follow a choice that the reader made on an earlier page.
		const choice = chosenMotion();
		if (choice) document.documentElement.dataset.motion = choice;
		const stopSurroundings = watchSurroundings(section, this.refresh, this.#sort);
		addEventListener('resize', this.refresh);
		addEventListener('pageshow', this.refresh);
		// All steps are mounted within this task. Reading right after it makes the page's first picture the right one.
		queueMicrotask(this.#read);
		return () => {
			this.#section = undefined;
			cancelAnimationFrame(this.#frame);
			removeEventListener('resize', this.refresh);
			removeEventListener('pageshow', this.refresh);
			stopSurroundings();
			this.#stopCrossings?.();
			this.#stopVisibility?.();
			this.#listening?.stop();
		};
	}

	/** Measures again in the next frame, as boxes may have changed. */
	refresh = (): void => {
		this.#stale = true;
		this.#schedule();
	};

	/** Counts the reader as scrolling from now on, as a script scrolls the page for them. */
	expectScroll(): void {
		if (!this.#listening) return this.#rested();
		this.#resting = false;
		this.#listening.expectScroll();
	}

	/** Brings the reader back to where they were before the page was printed. */
	resume(): void {
		if (this.visible) this.#measurement?.scroller.box.scrollTo({ top: this.#position, behavior: 'instant' });
		this.refresh();
	}

	/** Gets the measurement, a new one if something changed. Undefined before the start and after the end. */
	measure(): Measurement<Step> | undefined {
		const sorted = this.#unsorted;
		if (this.#section && sorted) this.#takeOrder();
		if (this.#section && this.#stale) this.#measureAgain(this.#section, sorted);
		return this.#section && this.#measurement;
	}

	#sort = () => {
		this.#unsorted = true;
		this.refresh();
	};

	#schedule() {
		if (this.#section) this.#frame ||= requestAnimationFrame(this.#read);
	}

	#takeOrder() {
		const now = [...this.#present].sort(({ node: a }, { node: b }) =>
			a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
		);
		this.#at = remap(this.#steps, this.#at, now);
		this.#steps = now;
		this.#unsorted = false;
		this.#order(now);
	}

	#measureAgain(section: HTMLElement, sorted: boolean) {
		const last = this.#measurement;
		const threshold = this.#threshold();
		const scroller = scrollerOf(section);
		const { root } = scroller;
		const { style } = section;
		// The picture is as high as the box that scrolls, and the steps go by its height.
		if (root === document) style.removeProperty(VIEWPORT);
		else style.setProperty(VIEWPORT, `${scroller.box.clientHeight}px`);
		const geometry = measureGeometry(section, this.#steps, scroller, threshold);
		this.#measurement = { geometry, scroller, steps: this.#steps };
		this.#stale = false;
		// A position from before may belong to the boxes as they were.
		this.#scrolledTo = undefined;
		align(this.#measurement);
		const nodes = this.#steps.map(({ node }) => node);
		if (DEV) warnOfMistakes(section, scroller.box, nodes);

		const moved = root !== last?.scroller.root;
		if (moved) {
			this.#stopVisibility?.();
			this.#listening?.stop();
			this.visible = false;
			this.#stopVisibility = watchVisibility(section, root, this.#visibilityChanged);
		}
		const sizes = ({ viewport, steps }: Geometry) =>
			`${viewport} ${steps.map(({ line, height }) => `${line}/${height}`)}`;
		if (moved || sorted || sizes(geometry) !== sizes(last.geometry)) {
			this.#stopCrossings?.();
			const line = lineOf(threshold, geometry.viewport);
			// scrollama reckons with the height of the window, so its triggers are wrong in any other box.
			this.#stopCrossings = root === document ? watchCrossings(nodes, line, this.#crossed) : undefined;
		}
	}

	#visibilityChanged = (visible: boolean) => {
		if (visible !== this.visible) {
			this.#listening?.stop();
			const { scroller } = this.#measurement!;
			this.#listening = visible ? listen(scroller, this.#scrolled, this.#rested) : undefined;
		}
		this.visible = visible;
		// If a jump ends in the section or passes it, no other event comes before this one.
		this.#read();
	};

	#scrolled = (position: number) => {
		this.#scrolledTo = position;
		this.#resting = false;
		// The page had no such position: this is elastic overscroll, or content that no observer reported.
		if (position > this.#measurement!.geometry.end) this.#stale = true;
		this.#schedule();
	};

	#rested = () => {
		this.#resting = true;
		this.rests += 1;
		// No observer reports a box that only moved, as by a transform. Now there is time to measure.
		this.refresh();
	};

	#crossed = () => {
		// If a step crosses the line while the reader rests, the layout moved it.
		if (this.#resting) this.refresh();
		else this.#schedule();
	};

	#read = () => {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		const measurement = this.paused ? undefined : this.measure();
		if (!measurement) return;
		const { geometry, scroller, steps } = measurement;
		const position = this.#scrolledTo ?? scroller.box.scrollTop;
		this.#scrolledTo = undefined;
		const state = stateAt(geometry, position);

		// The first update says where the reader is: they did not come there step by step.
		const from = this.#first ? state.index - 0.5 : this.#at;
		const gone = Number.isInteger(from) ? undefined : this.#active;
		const way = stepsBetween(from, state.index, (i) => geometry.steps[i]!.hidden);
		const transitions = way.map((transition) => ({
			...transition,
			jumped: this.#first || transition.jumped,
			step: steps[transition.index]!
		}));
		if (gone) transitions.unshift({ kind: 'exit', index: from + 0.5, jumped: false, step: gone });
		if (position !== this.#position) this.#direction = position > this.#position ? 'down' : 'up';
		if (transitions.length > 0) this.#direction = state.index > from ? 'down' : 'up';

		this.#first = false;
		this.#position = position;
		this.#at = state.index;
		this.#active = steps[state.index];
		this.#report({ state, transitions, direction: this.#direction, resting: this.#resting });
	};
}
