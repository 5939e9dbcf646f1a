import { LineCounter } from 'yaml';
import { storyErrors, type StoryErrorCode, type StoryErrorWords } from './catalogue.ts';
import type { Problem, ProblemPlace } from './diagnostic.ts';

/** After so many problems the reader stops: the file is something else than a story, or one slip repeated. */
export const MOST = 500;

/** Thrown to leave the checks once the report is full. */
class ReportFull extends Error {}

/** Runs checks, and comes back without a result where the report is full. */
export function untilFull<Result>(checks: () => Result): Result | undefined {
	try {
		return checks();
	} catch (error) {
		if (error instanceof ReportFull) return undefined;
		throw error;
	}
}

/** A stretch of the file: offsets of its first character and of the one after its last. */
export interface Stretch {
	start: number;
	end: number;
}

/** Collects the problems of one file and knows where its lines begin. */
export class Report {
	readonly problems: Problem[] = [];
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

	/** True once an error, not just a warning, was reported. */
	get failed(): boolean {
		return this.problems.some(({ severity }) => severity === 'error');
	}

	/** The line of an offset, counted from 1. */
	line(offset: number): number {
		return this.#lines.linePos(offset).line;
	}

	/** Adds a problem; the same one at the same place is added once. */
	add<Code extends StoryErrorCode>(code: Code, { start, end }: Stretch, words: StoryErrorWords<Code>): void {
		const key = `${code}:${start}:${JSON.stringify(words)}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		if (this.problems.length === MOST) {
			this.problems.push(this.#problem(299, start, end, { limit: MOST }));
			throw new ReportFull();
		}
		this.problems.push(this.#problem(code, start, end, words));
	}

	/** Where a stretch stands, as a problem says it. */
	place({ start, end }: Stretch): ProblemPlace {
		const { line, col: column } = this.#lines.linePos(start);
		const lineStart = start - column + 1;
		const lineEnd = this.#text.indexOf('\n', lineStart);
		const source = this.#text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).trimEnd();
		const length = Math.max(1, Math.min(end - start, source.length - column + 1));
		return { file: this.#file, line, column, length, source };
	}

	#problem<Code extends StoryErrorCode>(
		code: Code,
		start: number,
		end: number,
		words: StoryErrorWords<Code>
	): Problem {
		const { severity, message, fix } = storyErrors[code];
		const said = { message: fill(message, words), fix: fill(fix, words) };
		return { code, severity, ...this.place({ start, end }), ...said };
	}

	/** All problems in the order of the file. */
	sorted(): Problem[] {
		const isLast = ({ code }: Problem) => Number(code === 299);
		return this.problems.sort(
			(a, b) => isLast(a) - isLast(b) || a.line - b.line || a.column - b.column || a.code - b.code
		);
	}
}

function fill(template: string, words: Record<string, string | number>): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name]));
}
