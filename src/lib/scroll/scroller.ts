/** What scrolls the section: the window, or the nearest element around it that scrolls. */
export interface Scroller {
	/** The element whose content scrolls, and whose `clientHeight` is the viewport's height. */
	readonly box: Element;
	/** The target of `scroll` events and the root of intersection observers: the document if the window scrolls, else `box`. */
	readonly root: Element | Document;
}

/** The position of a scroller, in CSS pixels and their fractions: Firefox rounds `scrollTop`, and not the window's. */
export const positionOf = ({ box, root }: Scroller): number =>
	root === document ? window.scrollY : box.scrollTop;

/** Finds the box that scrolls `node` up and down: the nearest one around it with `overflow-y` `scroll` or `auto`. */
export function scrollerOf(node: Element): Scroller {
	for (let box = node.parentElement; box; box = box.parentElement) {
		if (scrolls(box)) return { box, root: box };
	}
	return { box: document.scrollingElement ?? document.documentElement, root: document };
}

/** A browser computes `auto` for an element with `overflow-x: hidden`, too: such an element scrolls if its content is too tall. */
function scrolls(element: Element): boolean {
	const [x, y = x] = overflowOf(element).split(' ');
	return y === 'scroll' || (y === 'auto' && element.scrollHeight > element.clientHeight);
}

/**
 * Gets the computed `overflow` of an element. For the html element it is `visible`, as its overflow applies to the viewport,
 * and so it is for the body, unless the html element has an overflow of its own.
 */
export function overflowOf(element: Element): string {
	const { body, documentElement: html } = document;
	const isViewport = element === html || (element === body && getComputedStyle(html).overflowY === 'visible');
	return isViewport ? 'visible' : getComputedStyle(element).overflow;
}
