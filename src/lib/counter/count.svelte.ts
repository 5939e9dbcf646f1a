import { Tween } from 'svelte/motion';
import { motionReduced } from '../theme/motion.ts';
import type { CounterState } from './types.ts';

export interface CountInputs {
	from: number;
	to: number;
	/** Milliseconds. */
	duration: number;
	/** Milliseconds. */
	delay?: number;
	easing: (t: number) => number;
	repeat?: 'once' | 'each';
	oncomplete: () => void;
}

/** One counter's life: waiting, counting, done. What sets it off is the component's to know. */
export class Count {
	state: CounterState = $state.raw('waiting');
	/** Where the last count started; before that, the number that waits in the final one's place, if any. */
	origin: number | undefined = $state.raw();
	#tween = new Tween(0);
	#inputs: () => CountInputs;

	constructor(inputs: () => CountInputs) {
		this.#inputs = inputs;
	}

	/** The number on show; undefined where that is the final one. */
	get shown(): number | undefined {
		if (this.state === 'counting') return this.#tween.current;
		return this.state === 'waiting' ? this.origin : undefined;
	}

	/** Counts from the start, unless that was done and is done only once. */
	begin(): void {
		const { from, repeat } = this.#inputs();
		if (this.state === 'waiting' || repeat === 'each') void this.#countFrom(from);
	}

	/** Counts on from the number on show where the goal has changed under way or afterwards. */
	follow(): void {
		if (this.state !== 'waiting' && this.#tween.target !== this.#inputs().to)
			void this.#countFrom(this.#tween.current);
	}

	/** Nobody looks: the start can take the final number's place unseen, if another count is to come. */
	rest(): void {
		const { from, repeat } = this.#inputs();
		if ((this.state !== 'waiting' && repeat !== 'each') || motionReduced()) return;
		this.stop();
		this.state = 'waiting';
		this.origin = from;
	}

	/** Ends a count under way, silently: a tween that is cut short never says that it is done. */
	stop(at: number = this.#tween.current): void {
		void this.#tween.set(at, { duration: 0 });
	}

	async #countFrom(origin: number): Promise<void> {
		const { to, duration, delay, easing, oncomplete } = this.#inputs();
		this.stop((this.origin = origin));
		this.state = 'counting';
		await this.#tween.set(to, { duration: motionReduced() ? 0 : duration, delay, easing });
		this.state = 'done';
		oncomplete();
	}
}
