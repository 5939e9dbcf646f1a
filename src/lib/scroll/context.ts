import { createContext } from 'svelte';
import { scrollError } from './errors.ts';
import type { ScrollyState } from './scrolly-state.svelte.ts';

const [getScrolly, setScrolly, hasScrolly] = createContext<ScrollyState>();

export { setScrolly };

/**
 * Gets the state of the `<Scrolly>` around a component.
 *
 * @param part the component's name, for the error
 * @throws contrail-001 outside a `<Scrolly>`
 */
export function scrollyAround(part: string): ScrollyState {
	if (!hasScrolly()) throw scrollError(1, part);
	return getScrolly();
}
