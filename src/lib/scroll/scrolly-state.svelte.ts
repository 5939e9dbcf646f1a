import type { Snippet } from 'svelte';
import { scrollError } from './errors.ts';
import type { ScrollState, Threshold } from './geometry.ts';
import { StepState } from './step-state.svelte.ts';
import { Tracker, type Report } from './tracker.ts';
import type { BackgroundState, ScrollyProps, StepTarget } from './types.ts';

/** What of its props a `<Scrolly>` is run by. */
export interface ScrollyWiring extends Pick<ScrollyProps, 'onenter' | 'onexit' | 'onchange' | 'onprogress'> {
	threshold: Threshold;
	/** One step's picture, where each step shows its own. */
	picture: Snippet<[{ index: number }]> | undefined;
	/** The same, for readers without JavaScript: where `picture` is undefined. */
	still: Snippet<[{ index: number }]> | undefined;
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
	#rested: { step: StepState | undefined; index: number } | undefined;

	constructor(wiring: () => ScrollyWiring) {
		this.wiring = wiring;
		this.tracker = new Tracker<StepState>(
			() => wiring().threshold,
			(steps) => this.#order(steps),
			(report) => this.#tell(report)
		);
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
		if (!step) throw scrollError(3, target);
		step.node.scrollIntoView({ behavior });
	}

	#order(steps: readonly StepState[]) {
		steps.forEach((step, index) => (step.index = index));
		this.steps = steps;
		this.#reordered = true;
	}

	#tell({ state, moves, direction, resting }: Report<StepState>) {
		const { onenter, onexit, onprogress, onchange, update } = this.wiring();
		const { index, progress: section, stepProgress: progress } = state;
		const moved = index !== this.index || section !== this.progress || progress !== this.stepProgress;
		this.#show(state);
		update(state);

		const { active } = this;
		const { id, node: element } = active ?? {};
		for (const { kind, step, index, jumped } of moves) {
			call(kind === 'enter' ? onenter : onexit, {
				index,
				id: step.id,
				direction,
				jumped,
				element: step.node
			});
		}
		if (moved) call(onprogress, { index, id, progress, section, direction });
		if (!resting) return;
		const rested = this.#rested;
		this.#rested = { step: active, index };
		if (rested?.step === active) return;
		const previous = rested?.index ?? -1;
		call(onchange, { index, id, previous, direction, jumped: !rested, element });
	}

	/** Writes only to the steps that change: a page of 500 costs no more than one of ten. */
	#show(state: ScrollState) {
		const { index, stepProgress } = state;
		const first = this.#reordered ? 0 : Math.max(0, Math.min(this.index, index));
		const last = this.#reordered ? this.steps.length - 1 : Math.max(this.index, index);
		for (let i = first; i <= last; i++) {
			const step = this.steps[i]!;
			step.state = i < index ? 'after' : i > index ? 'before' : 'active';
			step.progress = i < index ? 1 : i > index ? 0 : stepProgress;
		}
		this.#reordered = false;
		Object.assign(this, state);
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
