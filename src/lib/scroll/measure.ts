import { geometry, lineOf, type Geometry, type StepBox, type Threshold } from './geometry.ts';
import type { Scroller } from './scroller.ts';

/** A step as it is measured. */
export interface Measured {
	readonly node: HTMLElement;
	readonly threshold: Threshold | undefined;
}

/** Reads the layout: the only place of this room that does so of itself. Never called while the reader scrolls. */
export function measure(
	section: Element,
	steps: readonly Measured[],
	{ box, root }: Scroller,
	threshold: Threshold
): Geometry {
	const { clientHeight: viewport, clientTop: border, scrollTop, scrollHeight } = box;
	// What has to be added to a distance from the window's top to have one from the content's start.
	const origin = scrollTop - (root === box ? box.getBoundingClientRect().top + border : 0);
	const place = (node: Element) => {
		const { top, height } = node.getBoundingClientRect();
		return { top: top + origin, height };
	};
	return geometry({
		viewport,
		// Heights are rounded and positions are not: without the last pixel a page's end might never be reached.
		end: Math.max(0, scrollHeight - viewport + 1),
		section: place(section),
		steps: steps.map(({ node, threshold: own }): StepBox => {
			const { top, height } = place(node);
			const hidden = height === 0 && node.getClientRects().length === 0;
			return { top, height, hidden, line: lineOf(own ?? threshold, viewport) };
		})
	});
}
