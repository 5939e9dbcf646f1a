import type { Rolldown } from 'vite';
import { diagnosticFrame, diagnosticLine, type Diagnostic } from '../story/diagnostics/index.ts';

/** A terminal shows this many diagnostics at once; the others follow when these are fixed. */
const SHOWN = 40;

/** The error that stops a build: every diagnostic on a line, and below them each with its source and caret. */
export function buildError(file: string, diagnostics: Diagnostic[]): Rolldown.RolldownLog {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
	const [first] = errors;
	const shown = [...errors, ...warnings].slice(0, SHOWN);
	const rest = diagnostics.length - shown.length;
	const lines = [
		`${first?.file ?? file} cannot be built: ${counted(errors.length, 'error')}. (contrail-300)`,
		'',
		...shown.map(diagnosticLine),
		...(rest > 0 ? [`… and ${rest} more.`] : [])
	];
	return {
		message: lines.join('\n'),
		frame: shown.map(diagnosticFrame).join('\n'),
		id: file,
		...(first && { loc: placeOf(file, first) })
	};
}

/** A warning, which does not stop a build. */
export function buildWarning(file: string, diagnostic: Diagnostic): Rolldown.RolldownLog {
	return {
		message: diagnosticLine(diagnostic),
		frame: diagnosticFrame(diagnostic),
		id: file,
		loc: placeOf(file, diagnostic)
	};
}

/** Columns count from 1, as in the message and in editors. */
function placeOf(file: string, { line, column }: Diagnostic) {
	return { file, line, column };
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
