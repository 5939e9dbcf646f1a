import type { Snippet } from 'svelte';
import { scrollError } from './errors.ts';
import type { Direction, ScrollState, Threshold } from './geometry.ts';
import { StepState } from './step-state.svelte.ts';
import { trackerFor, type ScrollUpdate, type Tracked } from './tracker.ts';
import type { ScrollyContext, ScrollyProps, StepTarget } from './types.ts';

/** The props of a `<Scrolly>` that its state depends on. */
export interface ScrollyOptions extends Pick<ScrollyProps, 'onenter' | 'onexit' | 'onchange' | 'onprogress'> {
	threshold: Threshold;
	/** One step's picture. */
	picture: Snippet<[{ index: number }]> | undefined;
	/** Each step shows its own picture; else only readers without JavaScript see them. */
	unrolled: boolean;
	/** Hands the state to the bound props. */
	update(state: ScrollState): void;
}

/** The live state of one `<Scrolly>`: signals for its parts and callbacks for its owner, both fed by the tracker. */
export class ScrollyState implements ScrollyContext, Tracked<StepState> {
	index = $state.raw(-1);
	inside = $state.raw(false);
	progress = $state.raw(0);
	stepProgress = $state.raw(0);
	direction = $state.raw<Direction>('down');
	/** In document order. */
	steps = $state.raw<readonly StepState[]>([]);

	readonly options: () => ScrollyOptions;
	readonly tracker = trackerFor<StepState>(this);
	#count = 0;
	#started = false;
	#reordered = false;
	/** The frame in which a jump is made again. */
	#jump = 0;
	#rested: { step: StepState | undefined; index: number } | undefined;

	constructor(options: () => ScrollyOptions) {
		this.options = options;
	}

	get threshold(): Threshold {
		return this.options().threshold;
	}

	get step(): StepState | undefined {
		return this.steps[this.index];
	}

	/**
	 * Makes the state of a new step. Steps of the first rendering, as on the server, are counted in their order. The place of
	 * a later one is unknown (-1) until the next frame.
	 */
	add(props: ConstructorParameters<typeof StepState>[1]): StepState {
		return new StepState(this.#started ? -1 : this.#count++, props);
	}

	/** Starts to follow the reader. @returns stops */
	start(root: HTMLElement): () => void {
		this.#started = true;
		return this.tracker.start(root);
	}

	/**
	 * Brings the reader to a step.
	 *
	 * @throws contrail-003 where there is no such step
	 */
	scrollTo(target: StepTarget, behavior?: ScrollBehavior): void {
		// Measuring comes first, as it aligns the step so that it is the active one there.
		const step = this.tracker.measure()?.steps.find(({ index, id }) => index === target || id === target);
		if (!step) throw scrollError(3, target);
		this.tracker.expectScroll();
		const go = () => step.node.scrollIntoView({ behavior });
		cancelAnimationFrame(this.#jump);
		go();
		// Amid a smooth scroll, Chromium adds to a jump what its compositor had scrolled since the last frame.
		if (behavior !== 'smooth') {
			this.#jump = requestAnimationFrame(() => (this.#jump = requestAnimationFrame(go)));
		}
	}

	order(steps: readonly StepState[]): void {
		steps.forEach((step, index) => (step.index = index));
		this.steps = steps;
		this.#reordered = true;
	}

	update({ state, transitions, direction, first, resting }: ScrollUpdate<StepState>): void {
		const { onenter, onexit, onprogress, onchange, update } = this.options();
		const { index, progress, stepProgress } = state;
		const moved = index !== this.index || progress !== this.progress || stepProgress !== this.stepProgress;
		this.#show(state);
		this.direction = direction;
		update(state);

		const active = this.step;
		const { id, node: element } = active ?? {};
		for (const { kind, index, jumped, step = this.steps[index]! } of transitions) {
			const event = { index, id: step.id, direction, jumped: first || jumped, element: step.node };
			call(step.own(kind), event);
			call(kind === 'enter' ? onenter : onexit, event);
		}
		if (moved) {
			const event = { index, id, progress, stepProgress, direction };
			call(active?.onprogress, event);
			call(onprogress, event);
		}
		if (!resting) return;
		const rested = this.#rested;
		this.#rested = { step: active, index };
		if (rested?.step === active) return;
		const previous = rested?.index ?? -1;
		call(onchange, { index, id, previous, direction, jumped: !rested, element });
	}

	/** Writes only to the steps that change, so that a page of 500 steps costs no more than one of ten. */
	#show(state: ScrollState) {
		const { index, stepProgress } = state;
		const first = this.#reordered ? 0 : Math.max(0, Math.min(this.index, index));
		const last = this.#reordered ? this.steps.length - 1 : Math.max(this.index, index);
		for (let i = first; i <= last; i++) {
			const step = this.steps[i]!;
			step.state = i < index ? 'after' : i > index ? 'before' : 'active';
			step.stepProgress = i < index ? 1 : i > index ? 0 : stepProgress;
		}
		this.#reordered = false;
		Object.assign(this, state);
	}
}

/** Calls back. If the callback throws, the error is reported and the callbacks after it still run. */
function call<Event>(callback: ((event: Event) => void) | undefined, event: Event) {
	try {
		callback?.(event);
	} catch (error) {
		reportError(error);
	}
}
