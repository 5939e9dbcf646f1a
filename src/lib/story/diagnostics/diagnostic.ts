/** A stretch of a line of a file. */
export interface ProblemPlace {
	/** The file's name as it was given to the reader. */
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

/** Something wrong, or doubtful, in a story file. */
export interface Problem extends ProblemPlace {
	/** Its number, printed as `contrail-214`: a story's from 200 to 299, a track file's above. */
	code: number;
	/** A story with an error is not built; one with warnings is. */
	severity: 'error' | 'warning';
	/** What is wrong. */
	message: string;
	/** What to do about it. */
	fix: string;
}

/** The widest line shown whole; a longer one is cut to the neighbourhood of the caret. */
const SHOWN = 120;

/** The source line with a caret under what is meant. */
export function problemFrame({ line, column, length, source }: Problem): string {
	const from = source.length > SHOWN ? Math.max(0, Math.min(column - SHOWN / 3, source.length - SHOWN)) : 0;
	const shown = source.slice(from, from + SHOWN).replaceAll('\t', ' ');
	const before = column - 1 - Math.floor(from);
	const caret = ' '.repeat(before) + '^'.repeat(Math.max(1, Math.min(length, shown.length - before)));
	const gutter = String(line);
	return `${gutter} | ${shown}\n${' '.repeat(gutter.length)} | ${caret}`;
}

/**
 * One problem in one line: place, what is wrong, the fix, the number; e.g.
 * `story.yaml:41:12  unknown field "zom" in a view. Did you mean "zoom"?  (contrail-214)`.
 */
export function problemLine({ code, severity, file, line, column, message, fix }: Problem): string {
	const kind = severity === 'warning' ? 'warning: ' : '';
	return `${file}:${line}:${column}  ${kind}${message}. ${fix}  (contrail-${code})`;
}

/** A problem as it is printed: the line above, then the source line with a caret. */
export function formatProblem(problem: Problem): string {
	return `${problemLine(problem)}\n${problemFrame(problem)}`;
}
