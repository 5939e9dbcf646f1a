import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';

/** What `oncomplete` gets. */
export interface CounterCompleteEvent {
	/** The value that was counted to. */
	value: number | bigint;
}

/** `waiting`: the count has not begun; `counting`: the number ticks; `done`: the counter shows the final value. */
export type CounterState = 'waiting' | 'counting' | 'done';

/** The texts of a counter, with its prefix and suffix. */
export interface FormattedCounter {
	/** The props for which the texts were written. With other props a counter does not use them. */
	key: string;
	/** The value. */
	final: string;
	/** The number at which the first count starts. */
	from: string;
	/** The numbers on the way that may be wider than the value, one per line, with 0 for every digit. */
	wider: string;
}

export interface CounterProps extends Omit<HTMLAttributes<HTMLSpanElement>, 'children' | 'prefix'> {
	/**
	 * The number to count to. When it changes after the first count, the counter goes on from the number that it shows. If it
	 * is not a finite number, the counter shows the last one that was, or none, and reports the error.
	 */
	value: number | bigint;
	/** What is counted, e.g. `roubles a month`. It stands under the number and is read right after it. */
	label?: string;
	/** Stands right after the label, or after the number if there is no label: a mark that leads to the number's source. */
	children?: Snippet;
	/** Where the first count starts. @default 0 */
	from?: number;
	/** How the number is written: currency, unit, percent, compact and so on. The ticking has as many decimals as the value. */
	format?: Intl.NumberFormatOptions;
	/**
	 * What `formatCounter` returned for the same props on the server or at build, as for the counters of a story file. A browser
	 * then loads its number formats, which takes 40 ms on a laptop, only when it counts. The counter does not use it for
	 * other props than those it was made for.
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
	/** Maps elapsed time (0–1) to the fraction that is counted. It may overshoot. @default cubicOut of `svelte/easing` */
	easing?: (t: number) => number;
	/**
	 * `visible`: counts when half of the number has come on the screen; `manual`: waits for `active`.
	 * @default 'visible'
	 */
	start?: 'visible' | 'manual';
	/** If given, it alone decides: the count starts when it becomes true, e.g. the `active` of a step, wherever the number stands. */
	active?: boolean;
	/** `each`: counts again each time the number comes back on the screen or becomes active again. @default 'once' */
	repeat?: 'once' | 'each';
	/**
	 * How much of the way from `from` to the value is done, 0–1, e.g. the progress of a step: the reader moves the number, and the
	 * clock does not. A chart that gets the same progress tells the same number.
	 */
	progress?: number;
	/** The count reached the value. Called after each count, and at once if motion is reduced. */
	oncomplete?: (event: CounterCompleteEvent) => void;
}
