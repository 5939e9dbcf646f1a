/**
 * Puts into a place for a step's picture what the server wrote there. On paper, and wherever steps show their own pictures, that
 * is in the part of the page for readers without scripts.
 *
 * @param place a selector of the place in what the server wrote
 */
export function keepServerMarkup(node: Element, place: string): void {
	const html = node.closest('section')?.querySelector('noscript')?.textContent ?? '';
	const page = new DOMParser().parseFromString(html, 'text/html');
	node.append(...(page.querySelector(place)?.childNodes ?? []));
}
