/** A range on one line of a file. */
export interface DiagnosticPlace {
	/** The file's name as the caller gave it to the reader. */
	file: string;
	/** Counted from 1. */
	line: number;
	/** Counted from 1, in UTF-16 units, as editors count. */
	column: number;
	/** How many characters of the line are meant; at least 1. */
	length: number;
	/** The line as it stands in the file. */
	source: string;
}

/** An error or a warning about a story file. */
export interface Diagnostic extends DiagnosticPlace {
	/** Its number, printed as `contrail-214`: a story's from 200 to 299 and from 320 to 340 and from 347, a track file's between them. */
	code: number;
	/** A story with an error is not built; one with warnings is. */
	severity: 'error' | 'warning';
	/** What is wrong. */
	message: string;
	/** What to do about it. */
	fix: string;
}

/** Lines up to this length are shown whole; of a longer one, the part around the caret. */
const SHOWN = 120;

/** The source line with a caret under what is meant. */
export function diagnosticFrame({ line, column, length, source }: Diagnostic): string {
	const from = source.length > SHOWN ? Math.max(0, Math.min(column - SHOWN / 3, source.length - SHOWN)) : 0;
	const shown = source.slice(from, from + SHOWN).replaceAll('\t', ' ');
	const before = column - 1 - Math.floor(from);
	const caret = ' '.repeat(before) + '^'.repeat(Math.max(1, Math.min(length, shown.length - before)));
	const gutter = String(line);
	return `${gutter} | ${shown}\n${' '.repeat(gutter.length)} | ${caret}`;
}

/**
 * A diagnostic on one line: place, message, fix, number; for example
 * `story.yaml:41:12  unknown field "zom" in a view. Did you mean "zoom"?  (contrail-214)`.
 */
export function diagnosticLine({ code, severity, file, line, column, message, fix }: Diagnostic): string {
	const kind = severity === 'warning' ? 'warning: ' : '';
	return `${file}:${line}:${column}  ${kind}${message}. ${fix}  (contrail-${code})`;
}

/** A diagnostic as it is printed: its line, then the source line with a caret. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
	return `${diagnosticLine(diagnostic)}\n${diagnosticFrame(diagnostic)}`;
}
