import { SLACK } from './geometry.ts';
import type { Look } from './tracker.ts';

const px = (length: string) => parseFloat(length) || 0;

/**
 * Sees to it that whoever is brought to a step, by its address, by script or by focus, finds it active: a browser
 * puts its top at the viewport's, where a later step may have reached its line if this one is short, or this one not
 * have reached its own under something sticky. Such a step gets a `scroll-margin` that puts it where it is active.
 */
export function align({ geometry, scroller, steps }: Look<{ node: HTMLElement }>): void {
	const padding = px(getComputedStyle(scroller.box).scrollPaddingTop);
	const position = scroller.box.scrollTop;
	for (const { node } of steps) if (node.style.scrollMarginTop) node.style.scrollMarginTop = '';
	steps.forEach(({ node }, i) => {
		const { top, line } = geometry.steps[i]!;
		const first = top - line;
		const next = (geometry.reach[i + 1] ?? Infinity) - SLACK;
		const put = top - padding - px(getComputedStyle(node).scrollMarginTop);
		if (put >= first && put < next) return;
		// Half way between, no rounding leads to a neighbour.
		const wanted = put < first && first < next ? first : (first + next) / 2;
		node.style.scrollMarginTop = `${top - padding - wanted}px`;
		// The browser was here first, as on a page that opened at an address.
		if (Math.abs(put - position) < 2 && node.matches(':target')) node.scrollIntoView({ behavior: 'instant' });
	});
}
