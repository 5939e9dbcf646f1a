import type { Rolldown } from 'vite';
import { diagnosticFrame, diagnosticLine, type Diagnostic } from '../story/diagnostics/index.ts';

/** So many diagnostics fill a terminal; the rest is told when these are mended. */
const SHOWN = 40;

/** What a build stops with: every problem in a line, and under them each with its source and caret. */
export function failure(file: string, diagnostics: Diagnostic[]): Rolldown.RolldownLog {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	const told = [...errors, ...diagnostics.filter(({ severity }) => severity === 'warning')].slice(0, SHOWN);
	const rest = diagnostics.length - told.length;
	const lines = [
		`${first?.file ?? file} cannot be built: ${counted(errors.length, 'error')}. (contrail-300)`,
		'',
		...told.map(diagnosticLine),
		...(rest > 0 ? [`… and ${rest} more.`] : [])
	];
	return {
		message: lines.join('\n'),
		frame: told.map(diagnosticFrame).join('\n'),
		id: file,
		...(first && { loc: placeOf(file, first) })
	};
}

/** A doubt that does not stop a build. */
export function warning(file: string, problem: Diagnostic): Rolldown.RolldownLog {
	return {
		message: diagnosticLine(problem),
		frame: diagnosticFrame(problem),
		id: file,
		loc: placeOf(file, problem)
	};
}

/** Columns count from 1, as in the message beside and in editors. */
function placeOf(file: string, { line, column }: Diagnostic) {
	return { file, line, column };
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
