/**
 * Moves the keyboard's focus to a step, without scrolling. The Tab key does not stop at steps, so a step can be focused
 * only until it loses the focus again.
 */
export function focusOn(node: HTMLElement): void {
	if (!node.hasAttribute('tabindex')) {
		node.tabIndex = -1;
		node.addEventListener('blur', () => node.removeAttribute('tabindex'), { once: true });
	}
	node.focus({ preventScroll: true });
}

/** Says whether a key was pressed in a field, where it writes a letter. */
export function isTyping({ target }: Event): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)
	);
}
