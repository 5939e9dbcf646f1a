import type { ChangeEvent } from './types.ts';

/**
 * Has the page's address follow the reader: `<Scrolly onchange={follow}>`. The address then names the step that they
 * rest at, so that a reload, a bookmark or a shared link leads back to it. It replaces the entry in the history and
 * adds none. A step without an id leaves the address as it is; before the first step it names none.
 */
export function follow({ index, id }: Pick<ChangeEvent, 'index' | 'id'>): void {
	const hash = id === undefined ? '' : `#${encodeURIComponent(id)}`;
	if (hash === location.hash || (!hash && (index >= 0 || !namesStep()))) return;
	// The state is the router's: it is kept as it was.
	history.replaceState(history.state, '', hash || location.pathname + location.search);
}

function namesStep(): boolean {
	const steps = document.querySelectorAll('[data-contrail="step"][id]');
	return [...steps].some(({ id }) => `#${encodeURIComponent(id)}` === location.hash);
}
