import { align } from './align.ts';
import { watchPlace } from './gate.ts';
import {
	lineOf,
	stateAt,
	type Direction,
	type Geometry,
	type ScrollState,
	type Threshold
} from './geometry.ts';
import { listen } from './listen.ts';
import { measure, type Measured } from './measure.ts';
import { arrive, standIn, walk, type Move } from './path.ts';
import { scrollerOf, type Scroller } from './scroller.ts';
import { watchSurroundings } from './surroundings.ts';
import { watchCrossings } from './trigger.ts';

/** What the tracker tells, at most once a frame, in this order. */
export interface Reports<Step> {
	/** The steps in document order; only where they came, went or changed places. */
	order(steps: readonly Step[]): void;
	/** What is true now. */
	state(state: ScrollState): void;
	/** A step on the way there; the move's index is its place, or its last one where it is gone from the page. */
	move(step: Step, move: Move, direction: Direction): void;
	/** The moves are complete. */
	done(direction: Direction, resting: boolean): void;
}

/** What was measured, where, and of which steps. */
export interface Look<Step> {
	geometry: Geometry;
	scroller: Scroller;
	/** In document order. */
	steps: readonly Step[];
}

/**
 * Keeps the scroll state of one section true. scrollama and the observers say that something changed; what is true
 * is computed from offsets measured while the reader rested.
 */
export class Tracker<Step extends Measured> {
	/** Set while the page is printed, when its boxes are the paper's. */
	paused = false;
	/** Any of the section is on the screen. */
	visible = false;

	readonly #threshold: () => Threshold;
	readonly #reports: Reports<Step>;
	readonly #present = new Set<Step>();
	#section: Element | undefined;
	#look: Look<Step> | undefined;
	/** In document order, as of the last reading. */
	#steps: readonly Step[] = [];
	#active: Step | undefined;
	/** Place of the active step when it was last reported. */
	#index = -1;
	/** Its place among the present steps; n - 0.5, right before the step n, where it is gone. */
	#at = -1;
	/** The position that the last scroll event came with, until it is used. */
	#heard: number | undefined;
	#position = 0;
	#direction: Direction = 'down';
	#resting = true;
	#stale = true;
	#unsorted = true;
	#first = true;
	#frame = 0;
	#stopCrossings = () => {};
	#stopPlace = () => {};
	#stopListening = () => {};

	constructor(threshold: () => Threshold, reports: Reports<Step>) {
		this.#threshold = threshold;
		this.#reports = reports;
	}

	/** Adds a step; its place is its node's in the document. @returns takes it away */
	add(step: Step): () => void {
		this.#present.add(step);
		this.#sort();
		return () => {
			this.#present.delete(step);
			this.#sort();
		};
	}

	/** Starts to watch. @returns lets go of everything */
	start(section: Element): () => void {
		this.#section = section;
		const stopSurroundings = watchSurroundings(section, this.refresh, this.#sort);
		addEventListener('resize', this.refresh);
		addEventListener('pageshow', this.refresh);
		void document.fonts?.ready.then(this.refresh);
		// The steps were mounted in this task, and the page is not painted yet: its first picture is the right one.
		queueMicrotask(this.#read);
		return () => {
			this.#section = undefined;
			cancelAnimationFrame(this.#frame);
			removeEventListener('resize', this.refresh);
			removeEventListener('pageshow', this.refresh);
			stopSurroundings();
			this.#stopCrossings();
			this.#stopPlace();
			this.#stopListening();
		};
	}

	/** What was measured may no longer hold: measure again in the next frame. */
	refresh = (): void => {
		this.#stale = true;
		this.#schedule();
	};

	/** The page has its own boxes back: the reader is where they were. */
	resume(): void {
		if (this.visible) this.#look?.scroller.box.scrollTo({ top: this.#position, behavior: 'instant' });
		this.refresh();
	}

	/** What is measured, anew where something changed. Undefined before the start and after the end. */
	look(): Look<Step> | undefined {
		const sorted = this.#unsorted;
		if (this.#section && sorted) this.#order();
		if (this.#section && this.#stale) this.#measure(this.#section, sorted);
		return this.#section && this.#look;
	}

	#sort = () => {
		this.#unsorted = true;
		this.refresh();
	};

	#schedule() {
		if (this.#section) this.#frame ||= requestAnimationFrame(this.#read);
	}

	#order() {
		const now = [...this.#present].sort(({ node: a }, { node: b }) =>
			a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
		);
		this.#at = standIn(this.#steps, this.#at, now);
		this.#steps = now;
		this.#unsorted = false;
		this.#reports.order(now);
	}

	#measure(section: Element, sorted: boolean) {
		const last = this.#look;
		const threshold = this.#threshold();
		const scroller = scrollerOf(section);
		const geometry = measure(section, this.#steps, scroller, threshold);
		this.#look = { geometry, scroller, steps: this.#steps };
		this.#stale = false;
		align(this.#look);

		const elsewhere = scroller.root !== last?.scroller.root;
		if (elsewhere) {
			this.#stopPlace();
			this.#stopListening();
			this.visible = false;
			this.#stopPlace = watchPlace(section, scroller.root, this.#placed);
		}
		const { viewport, steps } = geometry;
		const sizes = (of: Geometry['steps']) => of.map(({ line, height }) => `${line}/${height}`).join();
		if (
			elsewhere ||
			sorted ||
			viewport !== last.geometry.viewport ||
			sizes(steps) !== sizes(last.geometry.steps)
		) {
			this.#stopCrossings();
			const nodes = this.#steps.map(({ node }) => node);
			this.#stopCrossings = watchCrossings(nodes, lineOf(threshold, viewport), scroller.root, this.#crossed);
		}
	}

	#placed = (visible: boolean) => {
		if (visible !== this.visible) this.#stopListening();
		if (visible && !this.visible) {
			this.#stopListening = listen(this.#look!.scroller, this.#scrolled, this.#rested);
		}
		this.visible = visible;
		// Where a jump lands on the section or passes it, this is the first that is heard of it.
		this.#read();
	};

	#scrolled = (position: number) => {
		this.#heard = position;
		this.#resting = false;
		// Further down than there was anything: either elastic overscroll, or content that nobody reported.
		if (position > this.#look!.geometry.end) this.#stale = true;
		this.#schedule();
	};

	#rested = () => {
		this.#resting = true;
		// No observer sees a box that only moved, as by a transform. Now there is time to look.
		this.refresh();
	};

	#crossed = () => {
		// What crosses the line while nobody scrolls was moved by the layout.
		if (this.#resting) this.refresh();
		else this.#schedule();
	};

	#read = () => {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		const look = this.paused ? undefined : this.look();
		if (!look) return;
		const { geometry, scroller, steps } = look;
		const position = this.#heard ?? scroller.box.scrollTop;
		this.#heard = undefined;
		const state = stateAt(geometry, position);

		const from = this.#at;
		const left = this.#index;
		const gone = Number.isInteger(from) ? undefined : this.#active;
		const moves = this.#first
			? arrive(state.index)
			: walk(from, state.index, (i) => geometry.steps[i]!.hidden);
		if (position !== this.#position) this.#direction = position > this.#position ? 'down' : 'up';
		if (gone || moves.length > 0) this.#direction = state.index > from ? 'down' : 'up';
		const direction = this.#direction;
		this.#first = false;
		this.#position = position;
		this.#at = this.#index = state.index;
		this.#active = steps[state.index];

		this.#reports.state(state);
		if (gone) this.#reports.move(gone, { kind: 'exit', index: left, jumped: false }, direction);
		for (const move of moves) this.#reports.move(steps[move.index]!, move, direction);
		this.#reports.done(direction, this.#resting);
	};
}
