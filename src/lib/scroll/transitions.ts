/** A step is entered or left on the way from one active step to the next. */
export interface StepTransition {
	kind: 'enter' | 'exit';
	/** Place of the step, from 0. */
	index: number;
	/** The reader passed the step between two frames and never stopped at it. */
	jumped: boolean;
}

/**
 * Lists every step that is entered or left on the way, in order. Both ends may be -1: before the first step.
 *
 * @param from place of the step that was active; n - 0.5 if it stood right before the present step n and is gone
 * @param to place of the step that is active now
 * @param hidden says whether a step has no box: such a step is not passed
 */
export function stepsBetween(from: number, to: number, hidden: (index: number) => boolean): StepTransition[] {
	if (from === to) return [];
	const transitions: StepTransition[] = [];
	if (from >= 0 && from % 1 === 0) transitions.push({ kind: 'exit', index: from, jumped: false });
	const by = to > from ? 1 : -1;
	for (let index = by > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1; index !== to; index += by) {
		if (hidden(index)) continue;
		transitions.push({ kind: 'enter', index, jumped: true }, { kind: 'exit', index, jumped: true });
	}
	if (to >= 0) transitions.push({ kind: 'enter', index: to, jumped: false });
	return transitions;
}

/**
 * Finds the place among the present steps for a reader who was at place `at` of the `old` ones.
 *
 * @returns the place of the same step; n - 0.5, right before the step n, if that step is gone
 */
export function remap<Step>(old: readonly Step[], at: number, now: readonly Step[]): number {
	if (at < 0) return at;
	const same = now.indexOf(old[at]!);
	return same < 0 ? old.slice(0, Math.ceil(at)).filter((step) => now.includes(step)).length - 0.5 : same;
}
