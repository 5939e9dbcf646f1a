import { LineCounter } from 'yaml';
import { catalogue, type DiagnosticCode, type DiagnosticParameters } from './catalogue.ts';
import type { Diagnostic, DiagnosticPlace } from './diagnostic.ts';
import { fill } from './fill.ts';
import type { Range } from './range.ts';

/** After this many diagnostics the check stops: the file is no story, or it repeats one mistake everywhere. */
const MOST = 500;

/** Ends the check of a file that has too many diagnostics. */
class TooMany extends Error {}

/** Runs checks and returns their result, or undefined where they stopped because of too many diagnostics. */
export function untilTooMany<Result>(checks: () => Result): Result | undefined {
	try {
		return checks();
	} catch (error) {
		if (error instanceof TooMany) return undefined;
		throw error;
	}
}

/** The diagnostics of one file. It knows where the lines of the file begin. */
export class Diagnostics {
	/** In the order in which the checks found them. */
	readonly list: Diagnostic[] = [];
	readonly #text: string;
	readonly #file: string;
	readonly #lines = new LineCounter();
	readonly #seen = new Set<string>();

	constructor(text: string, file: string) {
		this.#text = text;
		this.#file = file;
		this.#lines.addNewLine(0);
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
			this.#lines.addNewLine(at + 1);
	}

	/** True once an error, not just a warning, was added. */
	get hasErrors(): boolean {
		return this.list.some(({ severity }) => severity === 'error');
	}

	/** The line of an offset, counted from 1. */
	lineAt(offset: number): number {
		return this.#lines.linePos(offset).line;
	}

	/** Adds a diagnostic. The same one at the same place is added once. */
	add<Code extends DiagnosticCode>(code: Code, range: Range, parameters: DiagnosticParameters<Code>): void {
		const key = `${code}:${range.start}:${JSON.stringify(parameters)}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		if (this.list.length === MOST) {
			this.list.push(this.#diagnostic(299, range, { limit: MOST }));
			throw new TooMany();
		}
		this.list.push(this.#diagnostic(code, range, parameters));
	}

	/** The line and column of a range. Of a range over several lines, the part on the first one. */
	place({ start, end }: Range): DiagnosticPlace {
		const { line, col: column } = this.#lines.linePos(start);
		const lineStart = start - column + 1;
		const lineEnd = this.#text.indexOf('\n', lineStart);
		const source = this.#text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).trimEnd();
		const length = Math.max(1, Math.min(end - start, source.length - column + 1));
		return { file: this.#file, line, column, length, source };
	}

	/** All diagnostics in the order of the file. */
	sorted(): Diagnostic[] {
		const isLast = ({ code }: Diagnostic) => Number(code === 299);
		return this.list.sort(
			(a, b) => isLast(a) - isLast(b) || a.line - b.line || a.column - b.column || a.code - b.code
		);
	}

	#diagnostic<Code extends DiagnosticCode>(
		code: Code,
		range: Range,
		parameters: DiagnosticParameters<Code>
	): Diagnostic {
		return diagnosticAt(code, this.place(range), parameters);
	}
}

/** A diagnostic at a place that is known already. */
export function diagnosticAt<Code extends DiagnosticCode>(
	code: Code,
	place: DiagnosticPlace,
	parameters: DiagnosticParameters<Code>
): Diagnostic {
	const { severity, message, fix } = catalogue[code];
	return { code, severity, ...place, message: fill(message, parameters), fix: fill(fix, parameters) };
}
