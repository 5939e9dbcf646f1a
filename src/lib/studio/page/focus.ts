/**
 * Gives the focus back to whoever opened something. Where that is gone, or was nothing, the button of the action has it: who
 * goes on by keys goes on there.
 *
 * @param keys of the action
 */
export function giveFocusBack(opener: Element | null, keys: string): void {
	if (opener instanceof HTMLElement && opener !== document.body) {
		opener.focus({ preventScroll: true });
		if (document.activeElement === opener) return;
	}
	document.querySelector<HTMLElement>(`.contrail-studio [aria-keyshortcuts="${keys}"]`)?.focus();
}
