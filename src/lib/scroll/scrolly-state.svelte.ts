import type { Snippet } from 'svelte';
import { scrollError } from './errors.ts';
import { START, type Direction, type ScrollState, type Threshold } from './geometry.ts';
import type { Move } from './path.ts';
import { StepState } from './step-state.svelte.ts';
import { Tracker } from './tracker.ts';
import type { BackgroundState, ScrollyProps, StepPosition, StepTarget } from './types.ts';

/** What of its props a `<Scrolly>` is run by. */
export interface ScrollyWiring extends Pick<ScrollyProps, 'onenter' | 'onexit' | 'onchange' | 'onprogress'> {
	threshold: Threshold;
	/** One step's picture, where each step shows its own. */
	picture: Snippet<[{ index: number }]> | undefined;
	/** Hands the state to the outside. */
	update(state: ScrollState): void;
}

/** The live state of one `<Scrolly>`: what the tracker finds, as signals for its parts and calls to its owner. */
export class ScrollyState implements BackgroundState {
	index = $state(-1);
	inside = $state(false);
	progress = $state(0);
	stepProgress = $state(0);
	/** In document order. */
	steps = $state.raw<readonly StepState[]>([]);

	readonly wiring: () => ScrollyWiring;
	readonly tracker: Tracker<StepState>;
	#count = 0;
	#started = false;
	#reordered = false;
	#told: ScrollState = START;
	#rested: { step: StepState | undefined; index: number } | undefined;

	constructor(wiring: () => ScrollyWiring) {
		this.wiring = wiring;
		this.tracker = new Tracker<StepState>(() => wiring().threshold, {
			order: (steps) => this.#order(steps),
			state: (state) => this.#show(state),
			move: (step, move, direction) => this.#tell(step, move, direction),
			done: (direction, resting) => this.#done(direction, resting)
		});
	}

	get active(): StepState | undefined {
		return this.steps[this.index];
	}

	/**
	 * A new step. Those of the first rendering, as on the server, are counted as they come; the place of a later one
	 * is not known (-1) until the next frame.
	 */
	step(props: ConstructorParameters<typeof StepState>[1]): StepState {
		return new StepState(this.#started ? -1 : this.#count++, props);
	}

	/** Starts to follow the reader. @returns lets go of everything */
	start(root: Element): () => void {
		this.#started = true;
		return this.tracker.start(root);
	}

	/**
	 * Brings the reader to a step.
	 *
	 * @throws contrail-003 where there is no such step
	 */
	scrollTo(target: StepTarget, behavior?: ScrollBehavior): void {
		// Measured first, so that the step is put where it is the active one.
		const step = this.tracker.look()?.steps.find(({ index, id }) => index === target || id === target);
		if (!step) throw scrollError(3, JSON.stringify(target));
		step.node.scrollIntoView({ behavior });
	}

	#order(steps: readonly StepState[]) {
		steps.forEach((step, index) => (step.index = index));
		this.steps = steps;
		this.#reordered = true;
	}

	/** Writes only to the steps that change: a page of 500 costs no more than one of ten. */
	#show(state: ScrollState) {
		const { index, stepProgress } = state;
		const first = this.#reordered ? 0 : Math.max(0, Math.min(this.index, index));
		const last = this.#reordered ? this.steps.length - 1 : Math.max(this.index, index);
		for (let i = first; i <= last; i++) {
			const step = this.steps[i]!;
			const position: StepPosition = i < index ? 'after' : i > index ? 'before' : 'active';
			step.state = position;
			step.progress = i < index ? 1 : i > index ? 0 : stepProgress;
		}
		this.#reordered = false;
		Object.assign(this, state);
		this.wiring().update(state);
	}

	#tell(step: StepState, { kind, index, jumped }: Move, direction: Direction) {
		const { onenter, onexit } = this.wiring();
		const { id, node: element } = step;
		call(kind === 'enter' ? onenter : onexit, { index, id, direction, jumped, element });
	}

	#done(direction: Direction, resting: boolean) {
		const { index, progress: section, stepProgress: progress, inside, active } = this;
		const { onchange, onprogress } = this.wiring();
		const told = this.#told;
		this.#told = { index, inside, progress: section, stepProgress: progress };
		if (told.index !== index || told.progress !== section || told.stepProgress !== progress) {
			call(onprogress, { index, id: active?.id, progress, section, direction });
		}
		if (!resting) return;
		const rested = this.#rested;
		this.#rested = { step: active, index };
		if (rested?.step === active) return;
		const { index: previous } = rested ?? START;
		const jumped = rested === undefined;
		call(onchange, { index, id: active?.id, previous, direction, jumped, element: active?.node });
	}
}

/** A callback that throws must not cost the next ones their call. */
function call<Event>(callback: ((event: Event) => void) | undefined, event: Event) {
	try {
		callback?.(event);
	} catch (error) {
		reportError(error);
	}
}
