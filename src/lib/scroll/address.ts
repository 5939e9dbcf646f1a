import type { ChangeEvent } from './types.ts';

/**
 * Makes the page's address follow the reader: `<Scrolly onchange={follow}>`. The address then names the step that they
 * rest at, so that a reload, a bookmark or a shared link leads back to it. The function replaces the entry in the history
 * and adds none. At a step without an id the address stays; before the first step it names no step.
 */
export function follow({ index, id }: Pick<ChangeEvent, 'index' | 'id'>): void {
	const hash = id === undefined ? '' : `#${encodeURIComponent(id)}`;
	if (hash === location.hash || (!hash && (index >= 0 || !namesStep()))) return;
	// The state belongs to the router.
	history.replaceState(history.state, '', hash || location.pathname + location.search);
}

function namesStep(): boolean {
	const steps = document.querySelectorAll('[data-contrail="step"][id]');
	return [...steps].some(({ id }) => `#${encodeURIComponent(id)}` === location.hash);
}
