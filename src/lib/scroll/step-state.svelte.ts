import type { Threshold } from './geometry.ts';
import type { ScrollyStep, StepPosition, StepProps } from './types.ts';

/** The props of a step that its section reads. */
export type StepOptions = Pick<StepProps, 'id' | 'threshold' | 'onenter' | 'onexit' | 'onprogress' | 'once'>;

/** One step: what its snippet gets, and what the tracker needs to find it. */
export interface StepState extends ScrollyStep {
	index: number;
	state: StepPosition;
	stepProgress: number;
	node: HTMLElement;
	readonly threshold: Threshold | undefined;
	readonly onprogress: StepOptions['onprogress'];
	/** Its own callback for what happens to it; undefined for one that was to be called once, and was. */
	own(kind: 'enter' | 'exit'): StepOptions['onenter'];
}

/** Makes the state of a step. */
export function stepState(at: number, props: () => StepOptions): StepState {
	let index = $state.raw(at);
	let state = $state.raw<StepPosition>('before');
	let stepProgress = $state.raw(0);
	let node: HTMLElement;
	/** Which of its own callbacks were called before. */
	const called: string[] = [];
	return {
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
		get node() {
			return node;
		},
		set node(now) {
			node = now;
		},
		get active() {
			return state === 'active';
		},
		get id() {
			return props().id;
		},
		get element() {
			return node;
		},
		get threshold() {
			return props().threshold;
		},
		get onprogress() {
			return props().onprogress;
		},
		own: (kind) => {
			const { once, [`on${kind}` as const]: callback } = props();
			if (once && called.includes(kind)) return undefined;
			called.push(kind);
			return callback;
		}
	};
}
