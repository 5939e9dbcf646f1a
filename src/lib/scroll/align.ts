import { TOLERANCE } from './geometry.ts';
import type { Measurement } from './measure-geometry.ts';

const px = (length: string) => parseFloat(length) || 0;

/**
 * Makes sure that a step which an address, a script or the focus brings into view is the active one. A browser puts the
 * step's top at the viewport's top. If the step is short, a later step may have reached its line by then; if it stands
 * under something sticky, it may not have reached its own line. Such a step gets a `scroll-margin` that puts it where it
 * is active.
 */
export function align({ geometry, scroller, steps }: Measurement<{ node: HTMLElement }>): void {
	const padding = px(getComputedStyle(scroller.box).scrollPaddingTop);
	const position = scroller.box.scrollTop;
	for (const { node } of steps) if (node.style.scrollMarginTop) node.style.scrollMarginTop = '';
	steps.forEach(({ node }, i) => {
		const { top, line } = geometry.steps[i]!;
		const first = top - line;
		const next = (geometry.reach[i + 1] ?? Infinity) - TOLERANCE;
		const put = top - padding - px(getComputedStyle(node).scrollMarginTop);
		if (put >= first && put < next) return;
		// Half way between, no rounding leads to a neighbour.
		const wanted = put < first && first < next ? first : (first + next) / 2;
		node.style.scrollMarginTop = `${top - padding - wanted}px`;
		// On a page that opened at an address, the browser scrolled before the margin was there.
		if (Math.abs(put - position) < 2 && node.matches(':target')) node.scrollIntoView({ behavior: 'instant' });
	});
}
