import type { LabEvent } from './types.ts';

/**
 * What is wrong with the events so far, or undefined: each step is entered and left in turn, never two are entered at
 * once, and the one that is entered now is the active one.
 */
export function pathFault(events: readonly LabEvent[], section: Element, index: number): string | undefined {
	let inside: number | undefined;
	for (const event of events) {
		if (event.kind === 'enter') {
			if (inside !== undefined) return `step ${event.key} was entered while ${inside} was not left`;
			inside = event.key;
		} else if (event.kind === 'exit') {
			if (inside !== event.key) return `step ${event.key} was left, and ${inside} was entered`;
			inside = undefined;
		}
	}
	const active = section.querySelectorAll<HTMLElement>('[aria-current="step"].lab-step');
	if (active.length > 1) return `${active.length} steps are marked as active`;
	const key = active[0] && Number(active[0].dataset.key);
	if (key !== inside) return `step ${key} is marked as active, and ${inside} was entered last`;
	if (active[0] && Number(active[0].dataset.index) !== index)
		return `the active step is numbered ${active[0].dataset.index}, and index is ${index}`;
	return undefined;
}
