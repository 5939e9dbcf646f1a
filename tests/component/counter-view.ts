import { render } from '@testing-library/svelte';
import { linear } from 'svelte/easing';
import { afterEach, beforeEach, vi } from 'vitest';
import { Counter } from '../../src/lib/counter/index.ts';
import type { CounterProps } from '../../src/lib/counter/index.ts';
import { intersect, observersOf } from './setup.ts';

/** Lets the tests of a file move time, and leaves nothing of one test to the next. */
export function useFrames(): void {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
		delete document.documentElement.dataset.motion;
	});
}

/** A counter, and what a reader sees of it. Counts of a second at an even pace, so that times are easy to read. */
export function counter(props: CounterProps) {
	const view = render(Counter, { duration: 1000, easing: linear, ...props });
	const root = view.container.querySelector<HTMLElement>('[data-contrail="counter"]');
	const number = [...(root?.querySelectorAll('span') ?? [])].find((span) => observersOf(span).length > 0);
	if (!root || !number) throw new Error('The counter, or what it watches, is missing.');
	return {
		...view,
		root,
		/** The number drawn on the screen. */
		seen: () => root.querySelector<HTMLElement>('[data-text]')?.dataset.text ?? number.textContent,
		/** `ratio` of the number is on the screen. */
		onScreen: (ratio: number) => {
			intersect(number, ratio);
			return frames(0);
		}
	};
}

/** Lets `ms` of frames pass, and the microtasks after each. */
export const frames = (ms: number) => vi.advanceTimersByTimeAsync(ms);
