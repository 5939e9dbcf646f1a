import { createContext } from 'svelte';
import { scrollError } from './errors.ts';
import type { ScrollyState } from './scrolly-state.svelte.ts';

const [get, set, has] = createContext<ScrollyState>();

export const setScrolly = set;

/**
 * The `<Scrolly>` around a component.
 *
 * @param part the component that asks, as it is named in the error
 * @throws contrail-001 outside a `<Scrolly>`
 */
export function scrollyAround(part: string): ScrollyState {
	if (!has()) throw scrollError(1, part);
	return get();
}
