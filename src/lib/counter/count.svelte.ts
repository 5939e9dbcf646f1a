import { Tween } from 'svelte/motion';
import { motionReduced } from '../theme/index.ts';
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
export function countWith(inputs: () => CountInputs) {
	let state: CounterState = $state.raw('waiting');
	/** Where the last count started; before that, the number that waits in the final one's place, if any. */
	let origin: number | undefined = $state.raw();
	const tween = new Tween(0);

	const isToCount = (): boolean => state === 'waiting' || inputs().repeat === 'each';

	/** Ends a count under way, silently: a tween that is cut short never says that it is done. */
	const stop = (at: number = tween.current): void => void tween.set(at, { duration: 0 });

	const countFrom = async (start: number): Promise<void> => {
		const { to, duration, delay, easing, oncomplete } = inputs();
		stop((origin = start));
		state = 'counting';
		await tween.set(to, { duration: motionReduced() ? 0 : duration, delay, easing });
		state = 'done';
		oncomplete();
	};

	return {
		get state() {
			return state;
		},
		get origin() {
			return origin;
		},
		/** The number on show; undefined where that is the final one. */
		get shown(): number | undefined {
			if (state === 'counting') return tween.current;
			return state === 'waiting' ? origin : undefined;
		},
		/** Counts from the start, unless that was done and is done only once. */
		begin(): void {
			if (isToCount()) void countFrom(inputs().from);
		},
		/** Counts on from the number on show where the goal has changed under way or afterwards. */
		follow(): void {
			if (state !== 'waiting' && tween.target !== inputs().to) void countFrom(tween.current);
		},
		/** Nobody looks: the start can take the final number's place unseen, if another count is to come. */
		rest(): void {
			if (!isToCount() || motionReduced()) return;
			stop();
			state = 'waiting';
			origin = inputs().from;
		},
		stop
	};
}
