import type { Rolldown } from 'vite';
import { problemFrame, problemLine, type Problem } from '../story/diagnostics/index.ts';

/** So many problems fill a terminal; the rest is told when these are mended. */
const SHOWN = 40;

/** What a build stops with: every problem in a line, and under them each with its source and caret. */
export function failure(file: string, problems: Problem[]): Rolldown.RolldownLog {
	const errors = problems.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	const told = [...errors, ...problems.filter(({ severity }) => severity === 'warning')].slice(0, SHOWN);
	const rest = problems.length - told.length;
	const lines = [
		`${first?.file ?? file} cannot be built: ${counted(errors.length, 'error')}. (contrail-300)`,
		'',
		...told.map(problemLine),
		...(rest > 0 ? [`… and ${rest} more.`] : [])
	];
	return {
		message: lines.join('\n'),
		frame: told.map(problemFrame).join('\n'),
		id: file,
		...(first && { loc: placeOf(file, first) })
	};
}

/** A doubt that does not stop a build. */
export function warning(file: string, problem: Problem): Rolldown.RolldownLog {
	return {
		message: problemLine(problem),
		frame: problemFrame(problem),
		id: file,
		loc: placeOf(file, problem)
	};
}

/** Columns count from 1, as in the message beside and in editors. */
function placeOf(file: string, { line, column }: Problem) {
	return { file, line, column };
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
