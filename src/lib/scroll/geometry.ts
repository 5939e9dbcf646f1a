import { scrollError } from './errors.ts';

/** A share of the viewport's height from its top (0–1), or a length in CSS pixels. */
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

/** All that the scroll state is computed from. Only a scroll position is missing. */
export interface Geometry {
	/** Height of the viewport, or of the box that scrolls. */
	viewport: number;
	/** The last position that can be scrolled to. */
	end: number;
	section: { top: number; height: number };
	/** In document order. */
	steps: readonly StepBox[];
	/** Per step: the scroll position from which on it, or a later one, is active. Never falls. */
	reach: Float64Array;
}

/** The truth about one scroll position. README.md of this folder says what each field means. */
export interface ScrollState {
	index: number;
	inside: boolean;
	progress: number;
	stepProgress: number;
}

/**
 * A browser rounds scroll positions to device pixels, so that a step brought exactly to the line may stop short of it
 * by less than one CSS pixel. It has reached the line nevertheless.
 */
export const SLACK = 1;

/**
 * From the viewport's top to the trigger line, in CSS pixels; never outside the viewport.
 *
 * @throws contrail-002 where the threshold is neither a share from 0 to 1 nor a length in px
 */
export function lineOf(threshold: Threshold, viewport: number): number {
	const length = typeof threshold === 'string';
	const line = length ? parseFloat(threshold) : threshold * viewport;
	const sound = length ? threshold.endsWith('px') : threshold <= 1;
	if (!sound || !(line >= 0)) throw scrollError(2, threshold);
	return Math.min(line, viewport);
}

/** Adds what a lookup needs. Steps may overlap or stand out of order, so a plain binary search would not do. */
export function geometry(boxes: Omit<Geometry, 'reach'>): Geometry {
	const reach = new Float64Array(boxes.steps.length);
	let least = Infinity;
	for (let i = boxes.steps.length - 1; i >= 0; i--) {
		const { hidden, top, line } = boxes.steps[i]!;
		if (!hidden) least = Math.min(least, top - line);
		reach[i] = least;
	}
	return { ...boxes, reach };
}

/** What is true at a scroll position. Positions beyond the ends, as in elastic overscroll, count as the ends. */
export function stateAt(geometry: Geometry, position: number): ScrollState {
	const { steps, reach, section, viewport, end } = geometry;
	const scroll = Math.max(0, Math.min(position, end));
	const index = lastAtMost(reach, scroll + SLACK);
	const step = steps[index];
	const passed = step ? scroll + step.line - step.top : 0;
	// The section's road is from its top at the viewport's top to its bottom at the viewport's bottom, as in the
	// `contain` range of a CSS view timeline; a section shorter than the viewport goes it the other way round.
	const ends = [section.top, section.top + section.height - viewport] as const;
	const start = Math.min(...ends);
	return {
		index,
		inside: step !== undefined && passed <= step.height,
		progress: share(scroll - start, Math.max(...ends) - start),
		stepProgress: step ? share(passed, step.height) : 0
	};
}

/** What has no length is done as soon as it is reached. */
function share(passed: number, length: number): number {
	if (length <= 0) return passed >= -SLACK ? 1 : 0;
	return Math.max(0, Math.min(passed / length, 1));
}

/** Place of the last value at or below `limit` in rising `values`, or -1. */
function lastAtMost(values: Float64Array, limit: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! <= limit) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
