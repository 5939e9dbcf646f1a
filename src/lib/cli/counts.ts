import type { Diagnostic } from '../story/diagnostics/index.ts';

/** The errors among diagnostics. */
export const errorsIn = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
	diagnostics.filter(({ severity }) => severity === 'error');

/** A count with its noun: `No errors`, `1 error`, `2 errors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count === 0 ? 'No' : count} ${count === 1 ? one : many}`;
}
