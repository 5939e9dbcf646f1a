import type { Threshold } from './geometry.ts';
import type { ScrollyStep, StepPosition, StepProps } from './types.ts';

/** The props of a step that its section reads. */
type Options = Pick<StepProps, 'id' | 'threshold' | 'onenter' | 'onexit' | 'onprogress' | 'once'>;

/** One step: what its snippet gets, and what the tracker needs to find it. */
export class StepState implements ScrollyStep {
	index = $state.raw(-1);
	state = $state.raw<StepPosition>('before');
	stepProgress = $state.raw(0);
	node!: HTMLElement;

	readonly #props: () => Options;
	/** Which of its own callbacks were called before. */
	readonly #called: string[] = [];

	constructor(index: number, props: () => Options) {
		this.index = index;
		this.#props = props;
	}

	get active(): boolean {
		return this.state === 'active';
	}
	get id(): string | undefined {
		return this.#props().id;
	}
	get element(): HTMLElement | undefined {
		return this.node;
	}
	get threshold(): Threshold | undefined {
		return this.#props().threshold;
	}
	get onprogress(): Options['onprogress'] {
		return this.#props().onprogress;
	}

	/** Its own callback for what happens to it; undefined for one that was to be called once, and was. */
	own(kind: 'enter' | 'exit'): Options['onenter'] {
		const props = this.#props();
		if (props.once && this.#called.includes(kind)) return undefined;
		this.#called.push(kind);
		return props[`on${kind}`];
	}
}
