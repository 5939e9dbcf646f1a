/** What scrolls: the window, or the nearest element around the section that does. */
export interface Scroller {
	/** Whose content scrolls, and whose `clientHeight` is the viewport's. */
	readonly box: Element;
	/** Hears `scroll`, and is the root of intersection observers: the document where the window scrolls. */
	readonly root: Element | Document;
}

/** The box that scrolls `node` up and down: the nearest one around it with `overflow-y` `scroll` or `auto`. */
export function scrollerOf(node: Element): Scroller {
	const { body, documentElement: html } = document;
	for (let box = node.parentElement; box && box !== html; box = box.parentElement) {
		// The body's overflow is the viewport's, unless the html element has one of its own.
		const own = box !== body || getComputedStyle(html).overflowY !== 'visible';
		if (own && scrolls(box)) return { box, root: box };
	}
	return { box: document.scrollingElement ?? html, root: document };
}

/** `auto` may only be what a browser makes of `overflow-x: hidden`: there it takes content that is too tall. */
function scrolls(element: Element): boolean {
	const { overflowY } = getComputedStyle(element);
	return overflowY === 'scroll' || (overflowY === 'auto' && element.scrollHeight > element.clientHeight);
}
