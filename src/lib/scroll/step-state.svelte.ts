import type { ScrollyStep, StepPosition, StepProps } from './types.ts';

/** The props of a step that its section reads. */
export type StepOptions = Pick<StepProps, 'id' | 'threshold' | 'onenter' | 'onexit' | 'onprogress' | 'once'>;

/** One step: what its snippet gets, and what the tracker needs to find it. */
export interface StepState extends ScrollyStep {
	readonly options: () => StepOptions;
	index: number;
	state: StepPosition;
	stepProgress: number;
	/** Not to be read before the step is in the page. */
	element: HTMLElement;
	/** Its own callback for what happens to it; undefined for one that was to be called once, and was. */
	own(kind: 'enter' | 'exit'): StepOptions['onenter'];
}

/** Makes the state of a step. */
export function stepState(at: number, options: () => StepOptions): StepState {
	let index = $state.raw(at);
	let state = $state.raw<StepPosition>('before');
	let stepProgress = $state.raw(0);
	/** Which of its own callbacks were called before. */
	const called: string[] = [];
	return {
		options,
		element: undefined as unknown as HTMLElement,
		get index() {
			return index;
		},
		set index(now) {
			index = now;
		},
		get state() {
			return state;
		},
		set state(now) {
			state = now;
		},
		get stepProgress() {
			return stepProgress;
		},
		set stepProgress(now) {
			stepProgress = now;
		},
		get active() {
			return state === 'active';
		},
		get id() {
			return options().id;
		},
		own: (kind) => {
			const { once, [`on${kind}` as const]: callback } = options();
			if (once && called.includes(kind)) return undefined;
			called.push(kind);
			return callback;
		}
	};
}
