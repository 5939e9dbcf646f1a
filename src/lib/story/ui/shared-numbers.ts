import { motion, type ScrollyContext } from '../../scroll/index.ts';
import type { StoryCounter } from '../schema/counter-data.ts';

/** How much of a step is read when a number that a chart tells too begins to move, and when it has come to its value. */
const [BEGIN, END] = [0.15, 0.75];

/**
 * How much of a step has been read, 0–1. All of it where nothing follows the reader: on the server, where each step has its
 * picture above it, and for readers who want less motion.
 */
export function readOf({ steps }: ScrollyContext, id: string): number {
	const step = steps.find((one) => one.id === id);
	const isFlat = step?.element?.querySelector('[data-contrail="picture"]');
	return step && !isFlat && !motion.reduced ? step.stepProgress : 1;
}

/** A number that a counter and a chart tell, at a place in its step: the number, and the fraction of its way. */
export function sharedAt(
	{ value, from = 0, format }: Pick<StoryCounter, 'value' | 'from' | 'format'>,
	progress: number
): { number: number; fraction: number } {
	const t = Math.min(1, Math.max(0, (progress - BEGIN) / (END - BEGIN)));
	// The chart may write more decimals than the counter, so both go in steps of the last one that is written.
	const least = format?.style === 'percent' ? 2 : 0;
	const decimals = Math.max(least, ...[value, from].map(decimalsOf));
	const number = t < 1 ? Number((from + (value - from) * t).toFixed(decimals)) : value;
	return { number, fraction: number === value ? 1 : (number - from) / (value - from) };
}

/** No number has more decimals than `toFixed` takes that tell it from others. */
const MOST = 20;

function decimalsOf(number: number): number {
	let decimals = 0;
	while (decimals < MOST && Number(number.toFixed(decimals)) !== number) decimals++;
	return decimals;
}
