import { lineOf, withReach, type Geometry, type StepBox, type Threshold } from './geometry.ts';
import { positionOf, type Scroller } from './scroller.ts';
import type { StepState } from './step-state.svelte.ts';

/** What was measured, in which scroller, and of which steps. */
export interface Measurement {
	geometry: Geometry;
	scroller: Scroller;
	/** In document order. */
	steps: readonly StepState[];
}

/** Reads the boxes of the section and its steps. This makes the browser do layout, so it never runs while the reader scrolls. */
export function measureGeometry(
	section: Element,
	steps: readonly StepState[],
	scroller: Scroller,
	threshold: Threshold
): Geometry {
	const { box, root } = scroller;
	const { clientHeight: viewport, clientTop: border, scrollHeight } = box;
	// Turns a distance from the window's top into one from the start of the scrolled content.
	const origin = positionOf(scroller) - (root === box ? box.getBoundingClientRect().top + border : 0);
	const boxOf = (node: Element) => {
		const { top, height } = node.getBoundingClientRect();
		return { top: top + origin, height };
	};
	return withReach({
		viewport,
		// Browsers round heights but not positions: without one more pixel a page's end might never be reached.
		end: Math.max(0, scrollHeight - viewport + 1),
		section: boxOf(section),
		steps: steps.map(({ element: node, options }): StepBox => {
			const { top, height } = boxOf(node);
			const hidden = height === 0 && node.getClientRects().length === 0;
			return { top, height, hidden, line: lineOf(options().threshold ?? threshold, viewport) };
		})
	});
}
