import path from 'node:path';
import type { Rolldown } from 'vite';
import { diagnosticFrame, diagnosticLine, type Diagnostic } from '../story/diagnostics/index.ts';

/** A terminal shows this many diagnostics at once; the others follow when these are fixed. */
const SHOWN = 40;

/**
 * The error that stops a build: every diagnostic on a line, and below them each with its source and caret.
 *
 * @param root the folder from which diagnostics name files
 */
export function buildError(file: string, diagnostics: Diagnostic[], root: string): Rolldown.RolldownLog {
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
		...(first && { loc: placeOf(first, root) })
	};
}

/** A warning, which does not stop a build. */
export function buildWarning(file: string, diagnostic: Diagnostic, root: string): Rolldown.RolldownLog {
	return {
		message: diagnosticLine(diagnostic),
		frame: diagnosticFrame(diagnostic),
		id: file,
		loc: placeOf(diagnostic, root)
	};
}

/** The file may be another than the story: its original, or a CSV. Columns count from 1, as in the message and in editors. */
function placeOf({ file, line, column }: Diagnostic, root: string) {
	return { file: path.resolve(root, file).replaceAll(path.sep, '/'), line, column };
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
