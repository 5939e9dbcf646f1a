import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';

/** What `oncomplete` is told. */
export interface CounterCompleteEvent {
	/** The value that was counted to. */
	value: number | bigint;
}

/** `waiting`: not yet counted; `counting`: ticking; `done`: the final value is on show. */
export type CounterState = 'waiting' | 'counting' | 'done';

/** What a counter writes, with its prefix and suffix. */
export interface FormattedCounter {
	/** The value. */
	final: string;
	/** The number at which the first count starts. */
	from: string;
	/** Those numbers on the way that may be wider than the value, a line each, with 0 for every digit. */
	wider: string;
}

export interface CounterProps extends Omit<HTMLAttributes<HTMLSpanElement>, 'children' | 'prefix'> {
	/** The number to count to. When it changes after the first count, the counter counts on from the number on show. */
	value: number | bigint;
	/** What is counted, e.g. `roubles a month`: stands under the number and is read right after it. */
	label?: string;
	/** Stands right after the label: a mark that leads to the number's source. */
	children?: Snippet;
	/** Where the first count starts. @default 0 */
	from?: number;
	/** How the number is written: currency, unit, percent, compact … The ticking keeps the final number of decimals. */
	format?: Intl.NumberFormatOptions;
	/**
	 * What `formatCounter` makes of the same props, where that is done before: on the server, or at build, as for the
	 * counters of a story file. A browser then takes the time to load its number formats (40 ms on a laptop) only when it counts.
	 * It is shown as it is: where a prop changes, give what is made of the new ones, or none.
	 */
	formatted?: FormattedCounter;
	/**
	 * BCP 47 language tag or tags for the writing of the number. It does not follow the reader's browser, so that the
	 * server and every browser print the same.
	 * @default 'en'
	 */
	locale?: string | string[];
	/** Text right before the number; write the space, if there is one. @default '' */
	prefix?: string;
	/** Text right after the number; write the space, if there is one. @default '' */
	suffix?: string;
	/** Length of a count in milliseconds. @default 1200 */
	duration?: number;
	/** Milliseconds between the start and the first tick. @default 0 */
	delay?: number;
	/** Maps elapsed time (0–1) to the share counted. It may overshoot. @default cubicOut of `svelte/easing` */
	easing?: (t: number) => number;
	/**
	 * `visible`: counts when half of the number has come on the screen; `manual`: waits for `active`.
	 * @default 'visible'
	 */
	start?: 'visible' | 'manual';
	/** Where given, decides alone: counts when it becomes true, e.g. the `active` of a step, wherever the number stands. */
	active?: boolean;
	/** Count the first time only, or each time it starts anew after having left the screen or been inactive. @default 'once' */
	repeat?: 'once' | 'each';
	/** The value is reached: after each count, and at once where motion is reduced. */
	oncomplete?: (event: CounterCompleteEvent) => void;
}
