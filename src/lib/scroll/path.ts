/** One event on the way from step to step. */
export interface Move {
	kind: 'enter' | 'exit';
	/** Place of the step, from 0. */
	index: number;
	/** The reader never stopped at it. */
	jumped: boolean;
}

/**
 * Every step entered and left on the way, in order. Both ends may be -1: before the first step.
 *
 * @param from place of the step that was active; n - 0.5 where it stood right before the present step n and is gone
 * @param to place of the step that is active now
 * @param hidden steps without a box are not passed
 */
export function walk(from: number, to: number, hidden: (index: number) => boolean): Move[] {
	if (from === to) return [];
	const moves: Move[] = [];
	const pass = (index: number) => {
		if (hidden(index)) return;
		moves.push({ kind: 'enter', index, jumped: true }, { kind: 'exit', index, jumped: true });
	};
	if (from >= 0 && Number.isInteger(from)) moves.push({ kind: 'exit', index: from, jumped: false });
	if (to > from) for (let i = Math.floor(from) + 1; i < to; i++) pass(i);
	else for (let i = Math.ceil(from) - 1; i > to; i--) pass(i);
	if (to >= 0) moves.push({ kind: 'enter', index: to, jumped: false });
	return moves;
}

/**
 * Where someone who stood at place `at` of the `old` steps stands among the present ones.
 *
 * @returns the step's place; n - 0.5, right before the step n, where it is gone
 */
export function standIn<Step>(old: readonly Step[], at: number, now: readonly Step[]): number {
	if (at < 0) return at;
	const same = now.indexOf(old[at]!);
	return same < 0 ? old.slice(0, Math.ceil(at)).filter((step) => now.includes(step)).length - 0.5 : same;
}
