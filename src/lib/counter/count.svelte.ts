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

/** One counter's life: waiting, counting, done. The component decides what starts it. */
export function countWith(inputs: () => CountInputs) {
	let state: CounterState = $state.raw('waiting');
	/** The number at which the last count started, or the number that is shown while the counter waits. */
	let origin: number | undefined = $state.raw();
	const tween = new Tween(0);

	const isToCount = (): boolean => state === 'waiting' || inputs().repeat === 'each';

	/** Ends a count under way. Svelte never resolves a tween that is cut short, so nothing reports this count as done. */
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
		/** The number that is shown; undefined if that is the final one. */
		get shown(): number | undefined {
			if (state === 'counting') return tween.current;
			return state === 'waiting' ? origin : undefined;
		},
		/** Counts from the start, unless the counter has counted and counts only once. */
		begin(): void {
			if (isToCount()) void countFrom(inputs().from);
		},
		/** Counts on from the number that is shown, if the goal changed during a count or after it. */
		follow(): void {
			if (state !== 'waiting' && tween.target !== inputs().to) void countFrom(tween.current);
		},
		/** Shows the start in the final number's place, if another count will follow. Call it while the number is off the screen. */
		rest(): void {
			if (!isToCount() || motionReduced()) return;
			stop();
			state = 'waiting';
			origin = inputs().from;
		},
		stop
	};
}
