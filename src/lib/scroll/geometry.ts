import { DEV } from 'esm-env';
import { scrollError } from './errors.ts';

/** A fraction of the viewport's height from its top (0–1), or a length in CSS pixels. */
export type Threshold = number | `${number}px`;

export type Direction = 'down' | 'up';

/** Where a step stands in the content that scrolls, in CSS pixels. */
export interface StepBox {
	/** From the start of the scrolled content to the step's top edge. */
	top: number;
	/** May be 0. A step without a box, as with `display: none`, is `hidden`. */
	height: number;
	/** From the viewport's top to the step's trigger line. */
	line: number;
	hidden: boolean;
}

/** Everything that the scroll state is computed from, but for the scroll position. */
export interface Geometry {
	/** Height of the viewport, or of the box that scrolls. */
	viewport: number;
	/** The last position that can be scrolled to. */
	end: number;
	section: { top: number; height: number };
	/** In document order. */
	steps: readonly StepBox[];
	/** For each step, the scroll position from which on it or a later step is active. The positions never decrease. */
	reach: readonly number[];
}

/** What is true at one scroll position. The README of this folder says what each field means. */
export interface ScrollState {
	index: number;
	inside: boolean;
	progress: number;
	stepProgress: number;
}

/**
 * In CSS pixels. A browser rounds scroll positions to device pixels, so a step that is brought exactly to the line may
 * stop short of it by less than one CSS pixel. It counts as having reached the line.
 */
export const TOLERANCE = 1;

/**
 * From the viewport's top to the trigger line, in CSS pixels; never outside the viewport.
 *
 * @throws in development contrail-002 where the threshold is neither a fraction from 0 to 1 nor a length in px
 */
export function lineOf(threshold: Threshold, viewport: number): number {
	const length = typeof threshold === 'string';
	const line = length ? parseFloat(threshold) : threshold * viewport;
	if (DEV && !(line >= 0 && (length ? threshold.endsWith('px') : threshold <= 1)))
		throw scrollError(2, threshold);
	return Math.max(0, Math.min(line, viewport)) || 0;
}

/** Adds `reach`, by which a step is looked up: steps may overlap or stand out of order, and their tops cannot be searched. */
export function withReach(boxes: Omit<Geometry, 'reach'>): Geometry {
	let least = Infinity;
	const fromTheLast = [...boxes.steps].reverse();
	const reach = fromTheLast.map(
		({ hidden, top, line }) => (least = Math.min(least, hidden ? Infinity : top - line))
	);
	return { ...boxes, reach: reach.reverse() };
}

/** Computes what is true at a scroll position. Positions beyond the ends, as in elastic overscroll, count as the ends. */
export function stateAt(geometry: Geometry, position: number): ScrollState {
	const { steps, reach, section, viewport, end } = geometry;
	const scroll = Math.max(0, Math.min(position, end));
	const index = reach.findLastIndex((position) => position <= scroll + TOLERANCE);
	const step = steps[index];
	const passed = step ? scroll + step.line - step.top : 0;
	// A section's progress runs from its top at the viewport's top to its bottom at the viewport's bottom, as in the
	// `contain` range of a CSS view timeline. In a section lower than the viewport the two change places.
	const ends = [section.top, section.top + section.height - viewport] as const;
	const start = Math.min(...ends);
	return {
		index,
		inside: step !== undefined && passed <= step.height,
		progress: fraction(scroll - start, Math.max(...ends) - start),
		stepProgress: step ? fraction(passed, step.height) : 0
	};
}

/** How much of a length has passed, 0–1. Without a length, all of it has passed as soon as it is reached. */
function fraction(passed: number, length: number): number {
	if (length <= 0) return passed >= -TOLERANCE ? 1 : 0;
	return Math.max(0, Math.min(passed / length, 1));
}
