import type { ChangeEvent } from './types.ts';

let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Makes the page's address follow the reader: `<Scrolly onchange={follow}>`. The address then names the step that they
 * rest at, so that a reload, a bookmark or a shared link leads back to it. The function replaces the entry in the history
 * and adds none. At a step without an id the address stays; before the first step it names no step.
 *
 * @param replace changes the address in place of `history.replaceState`, for an app with a router. It runs in a task of its
 * own, when the router has started.
 * @example
 * import { replaceState } from '$app/navigation';
 * import { page } from '$app/state';
 *
 * const onchange = (event) => follow(event, (address) => replaceState(address, page.state));
 */
export function follow(
	{ index, id }: Pick<ChangeEvent, 'index' | 'id'>,
	replace?: (address: string) => void
): void {
	const hash = id === undefined ? '' : `#${encodeURIComponent(id)}`;
	if (hash === location.hash || (!hash && (index >= 0 || !namesStep()))) return;
	const address = hash || location.pathname + location.search;
	clearTimeout(waiting);
	if (replace) waiting = setTimeout(replace, 0, address);
	// The state in the history belongs to whoever put it there.
	else history.replaceState(history.state, '', address);
}

function namesStep(): boolean {
	const steps = document.querySelectorAll('[data-contrail="step"][id]');
	return [...steps].some(({ id }) => `#${encodeURIComponent(id)}` === location.hash);
}
