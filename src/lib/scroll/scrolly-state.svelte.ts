import type { Snippet } from 'svelte';
import { scrollError } from './errors.ts';
import type { Direction, ScrollState, Threshold } from './geometry.ts';
import { stepState, type StepOptions, type StepState } from './step-state.svelte.ts';
import { trackerFor, type ScrollUpdate, type Tracker } from './tracker.ts';
import type { ScrollyContext, ScrollyProps } from './types.ts';

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
export interface ScrollyState extends ScrollyContext {
	readonly options: () => ScrollyOptions;
	readonly tracker: Tracker;
	readonly step: StepState | undefined;
	readonly steps: readonly StepState[];
	/**
	 * Makes the state of a new step. Steps of the first rendering, as on the server, are counted in their order. The place of
	 * a later one is unknown (-1) until the next frame.
	 */
	add(props: () => StepOptions): StepState;
	/** Starts to follow the reader. @returns stops */
	start(root: HTMLElement): () => void;
}

export function scrollyState(options: () => ScrollyOptions): ScrollyState {
	let index = $state.raw(-1);
	let inside = $state.raw(false);
	let progress = $state.raw(0);
	let stepProgress = $state.raw(0);
	let direction = $state.raw<Direction>('down');
	/** In document order. */
	let steps = $state.raw<readonly StepState[]>([]);
	let count = 0;
	let started = false;
	let reordered = false;
	/** The frame in which a jump is made again. */
	let jump = 0;
	let rested: { step: StepState | undefined; index: number } | undefined;

	const tracker = trackerFor(
		() => options().threshold,
		(sorted) => {
			sorted.forEach((step, place) => (step.index = place));
			steps = sorted;
			reordered = true;
		},
		update
	);

	function update(news: ScrollUpdate): void {
		const { state, transitions, resting } = news;
		const { onenter, onexit, onprogress, onchange, update } = options();
		const moved = index !== state.index || progress !== state.progress || stepProgress !== state.stepProgress;
		show(state);
		direction = news.direction;
		update(state);

		const active = steps[index];
		const { id, element } = active ?? {};
		for (const { kind, index, jumped, step = steps[index]! } of transitions) {
			const event = { index, id: step.id, direction, jumped, element: step.element };
			call(step.own(kind), event);
			call(kind === 'enter' ? onenter : onexit, event);
		}
		if (moved) {
			const event = { id, direction, index, progress, stepProgress };
			call(active?.options().onprogress, event);
			call(onprogress, event);
		}
		if (!resting) return;
		const last = rested;
		rested = { step: active, index };
		if (last?.step === active) return;
		call(onchange, { index, id, previous: last?.index ?? -1, direction, jumped: !last, element });
	}

	/** Writes only to the steps that change, so that a page of 500 steps costs no more than one of ten. */
	function show(state: ScrollState) {
		const first = reordered ? 0 : Math.max(0, Math.min(index, state.index));
		const last = reordered ? steps.length - 1 : Math.max(index, state.index);
		({ index, inside, progress, stepProgress } = state);
		for (let i = first; i <= last; i++) {
			const step = steps[i]!;
			step.state = i < index ? 'after' : i > index ? 'before' : 'active';
			step.stepProgress = i < index ? 1 : i > index ? 0 : stepProgress;
		}
		reordered = false;
	}

	return {
		options,
		tracker,
		get index() {
			return index;
		},
		get inside() {
			return inside;
		},
		get progress() {
			return progress;
		},
		get stepProgress() {
			return stepProgress;
		},
		get direction() {
			return direction;
		},
		get steps() {
			return steps;
		},
		get step() {
			return steps[index];
		},
		add: (props) => stepState(started ? -1 : count++, props),
		start: (root) => {
			started = true;
			return tracker.start(root);
		},
		scrollTo: (target, behavior) => {
			// Measuring comes first, as it aligns the step so that it is the active one there.
			const step = tracker.measure()?.steps.find(({ index, id }) => index === target || id === target);
			if (!step) throw scrollError(3, target);
			tracker.expectScroll();
			const go = () => step.element.scrollIntoView({ behavior });
			cancelAnimationFrame(jump);
			go();
			// Amid a smooth scroll, Chromium adds to a jump what its compositor had scrolled since the last frame.
			if (behavior !== 'smooth') jump = requestAnimationFrame(() => (jump = requestAnimationFrame(go)));
		}
	};
}

/** Calls back. If the callback throws, the error is reported and the callbacks after it still run. */
function call<Event>(callback: ((event: Event) => void) | undefined, event: Event) {
	try {
		callback?.(event);
	} catch (error) {
		reportError(error);
	}
}
