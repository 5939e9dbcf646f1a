import type { Threshold } from './geometry.ts';
import type { StepPosition, StepView } from './types.ts';

/** One step: what its snippet gets, and what the tracker needs to find it. */
export class StepState implements StepView {
	index = $state.raw(-1);
	state = $state.raw<StepPosition>('before');
	stepProgress = $state.raw(0);
	node!: HTMLElement;

	readonly #props: () => { id?: string; threshold?: Threshold };

	constructor(index: number, props: () => { id?: string; threshold?: Threshold }) {
		this.index = index;
		this.#props = props;
	}

	get active(): boolean {
		return this.state === 'active';
	}
	get id(): string | undefined {
		return this.#props().id;
	}
	get threshold(): Threshold | undefined {
		return this.#props().threshold;
	}
}
