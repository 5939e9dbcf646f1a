/**
 * Moves the keyboard's focus to a step, which scrolls by itself. A step is no stop on the way of the Tab key, so it
 * can be focused only for as long as it is.
 */
export function focusOn(node: HTMLElement): void {
	if (!node.hasAttribute('tabindex')) {
		node.tabIndex = -1;
		node.addEventListener('blur', () => node.removeAttribute('tabindex'), { once: true });
	}
	node.focus({ preventScroll: true });
}

/** Whether a key is meant for a field, where a letter is a letter. */
export function isTyping({ target }: Event): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)
	);
}
