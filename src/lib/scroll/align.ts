import { TOLERANCE } from './geometry.ts';
import type { Measurement } from './measure-geometry.ts';
import { positionOf } from './scroller.ts';

const px = (length: string) => parseFloat(length) || 0;

/** The margins that `align` set, with what the page itself had written in the step's `style`. */
const aligned = new WeakMap<HTMLElement, { ours: string; own: string }>();

/**
 * Makes sure that a step which an address, a script or the focus brings into view is the active one. A browser puts the
 * step's top at the viewport's top, or below it by the step's `scroll-margin`. If the step is short, a later step may have
 * reached its line by then; if it stands under something sticky, it may not have reached its own line. Such a step gets
 * another `scroll-margin`, until it no longer needs it: then the page's own is back.
 */
export function align({ geometry, scroller, steps }: Measurement): void {
	const padding = px(getComputedStyle(scroller.box).scrollPaddingTop);
	const position = positionOf(scroller);
	for (const { element: node } of steps) {
		const last = aligned.get(node);
		// If the margin is another one by now, the page has written it since.
		if (last?.ours === node.style.scrollMarginTop) node.style.scrollMarginTop = last.own;
		aligned.delete(node);
	}
	steps.forEach(({ element: node }, i) => {
		const { top, line } = geometry.steps[i]!;
		const first = top - line;
		const next = (geometry.reach[i + 1] ?? Infinity) - TOLERANCE;
		const put = top - padding - px(getComputedStyle(node).scrollMarginTop);
		if (put >= first && put < next) return;
		// Half way between, no rounding leads to a neighbour.
		const wanted = put < first && first < next ? first : (first + next) / 2;
		const own = node.style.scrollMarginTop;
		node.style.scrollMarginTop = `${top - padding - wanted}px`;
		aligned.set(node, { ours: node.style.scrollMarginTop, own });
		// On a page that opened at an address, the browser scrolled before the margin was there.
		if (Math.abs(put - position) < 2 && node.matches(':target')) node.scrollIntoView({ behavior: 'instant' });
	});
}
