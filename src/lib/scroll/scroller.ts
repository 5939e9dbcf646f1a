/** What scrolls the section: the window, or the nearest element around it that scrolls. */
export interface Scroller {
	/** The element whose content scrolls, and whose `clientHeight` is the viewport's height. */
	readonly box: Element;
	/** The target of `scroll` events and the root of intersection observers: the document if the window scrolls, else `box`. */
	readonly root: Element | Document;
}

/** Finds the box that scrolls `node` up and down: the nearest one around it with `overflow-y` `scroll` or `auto`. */
export function scrollerOf(node: Element): Scroller {
	const { body, documentElement: html } = document;
	for (let box = node.parentElement; box && box !== html; box = box.parentElement) {
		// The body's overflow applies to the viewport, unless the html element has an overflow of its own.
		const own = box !== body || getComputedStyle(html).overflowY !== 'visible';
		if (own && scrolls(box)) return { box, root: box };
	}
	return { box: document.scrollingElement ?? html, root: document };
}

/** A browser computes `auto` for an element with `overflow-x: hidden`, too: such an element scrolls if its content is too tall. */
function scrolls(element: Element): boolean {
	const { overflowY } = getComputedStyle(element);
	return overflowY === 'scroll' || (overflowY === 'auto' && element.scrollHeight > element.clientHeight);
}
