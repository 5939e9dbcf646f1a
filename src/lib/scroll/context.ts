import { createContext } from 'svelte';
import { scrollError } from './errors.ts';
import type { ScrollyState } from './scrolly-state.svelte.ts';
import type { ScrollyContext } from './types.ts';

const [getScrolly, setScrolly, hasScrolly] = createContext<ScrollyState>();

export { setScrolly };

/**
 * Gets the state of the `<Scrolly>` around a component.
 *
 * @param part the component's name, for the error
 * @throws contrail-001 outside a `<Scrolly>`
 */
export function scrollyAround(part = ''): ScrollyState {
	if (!hasScrolly()) throw scrollError(1, part);
	return getScrolly();
}

/**
 * The `Scrolly` around a component: where its reader is. To be called while the component is set up, on the server too.
 *
 * @param part the component's name, for the error
 * @throws contrail-001 outside a `Scrolly`
 */
export const useScrolly = (part?: string): ScrollyContext => scrollyAround(part);
