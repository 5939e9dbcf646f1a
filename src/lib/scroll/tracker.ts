import { align } from './align.ts';
import { watchCrossings } from './crossings.ts';
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
import { standIn, walk, type Move } from './path.ts';
import { scrollerOf, type Scroller } from './scroller.ts';
import { watchSurroundings } from './surroundings.ts';

/** What the tracker found, at most once a frame. */
export interface Report<Step> {
	/** What is true now. */
	state: ScrollState;
	/** Each step on the way there; a step that is gone from the page is left with the index it would have. */
	moves: readonly (Move & { step: Step })[];
	direction: Direction;
	/** Nobody scrolls. */
	resting: boolean;
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
	readonly #order: (steps: readonly Step[]) => void;
	readonly #report: (report: Report<Step>) => void;
	readonly #present = new Set<Step>();
	#section: Element | undefined;
	#look: Look<Step> | undefined;
	/** In document order, as of the last reading. */
	#steps: readonly Step[] = [];
	#active: Step | undefined;
	/** Place of the active step among the present ones; n - 0.5, right before the step n, where it is gone. */
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
	#stopCrossings: (() => void) | undefined;
	#stopPlace: (() => void) | undefined;
	#stopListening: (() => void) | undefined;

	/**
	 * @param threshold the section's trigger line
	 * @param order told the steps in document order, where they came, went or changed places
	 * @param report told what is true, where that may have changed
	 */
	constructor(
		threshold: () => Threshold,
		order: (steps: readonly Step[]) => void,
		report: (report: Report<Step>) => void
	) {
		this.#threshold = threshold;
		this.#order = order;
		this.#report = report;
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
		// The steps were mounted in this task, and the page is not painted yet: its first picture is the right one.
		queueMicrotask(this.#read);
		return () => {
			this.#section = undefined;
			cancelAnimationFrame(this.#frame);
			removeEventListener('resize', this.refresh);
			removeEventListener('pageshow', this.refresh);
			stopSurroundings();
			this.#stopCrossings?.();
			this.#stopPlace?.();
			this.#stopListening?.();
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
		if (this.#section && sorted) this.#takeOrder();
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

	#takeOrder() {
		const now = [...this.#present].sort(({ node: a }, { node: b }) =>
			a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
		);
		this.#at = standIn(this.#steps, this.#at, now);
		this.#steps = now;
		this.#unsorted = false;
		this.#order(now);
	}

	#measure(section: Element, sorted: boolean) {
		const last = this.#look;
		const threshold = this.#threshold();
		const scroller = scrollerOf(section);
		const geometry = measure(section, this.#steps, scroller, threshold);
		this.#look = { geometry, scroller, steps: this.#steps };
		this.#stale = false;
		// What was heard before may belong to the boxes as they were.
		this.#heard = undefined;
		align(this.#look);

		const elsewhere = scroller.root !== last?.scroller.root;
		if (elsewhere) {
			this.#stopPlace?.();
			this.#stopListening?.();
			this.visible = false;
			this.#stopPlace = watchPlace(section, scroller.root, this.#placed);
		}
		const sizes = ({ viewport, steps }: Geometry) =>
			`${viewport} ${steps.map(({ line, height }) => `${line}/${height}`)}`;
		if (elsewhere || sorted || sizes(geometry) !== sizes(last.geometry)) {
			this.#stopCrossings?.();
			const nodes = this.#steps.map(({ node }) => node);
			this.#stopCrossings = watchCrossings(
				nodes,
				lineOf(threshold, geometry.viewport),
				scroller.root,
				this.#crossed
			);
		}
	}

	#placed = (visible: boolean) => {
		if (visible !== this.visible) {
			this.#stopListening?.();
			const { scroller } = this.#look!;
			this.#stopListening = visible ? listen(scroller, this.#scrolled, this.#rested) : undefined;
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

		// The first report says where the reader is, as no road led there.
		const from = this.#first ? state.index - 0.5 : this.#at;
		const gone = Number.isInteger(from) ? undefined : this.#active;
		const way = walk(from, state.index, (i) => geometry.steps[i]!.hidden);
		const moves = way.map((move) => ({
			...move,
			jumped: this.#first || move.jumped,
			step: steps[move.index]!
		}));
		if (gone) moves.unshift({ kind: 'exit', index: from + 0.5, jumped: false, step: gone });
		if (position !== this.#position) this.#direction = position > this.#position ? 'down' : 'up';
		if (moves.length > 0) this.#direction = state.index > from ? 'down' : 'up';

		this.#first = false;
		this.#position = position;
		this.#at = state.index;
		this.#active = steps[state.index];
		this.#report({ state, moves, direction: this.#direction, resting: this.#resting });
	};
}
