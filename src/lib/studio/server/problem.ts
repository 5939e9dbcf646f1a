import type { Diagnostic } from '../../edit/index.ts';
import type { StudioProblem } from '../protocol.ts';
import { MESSAGES } from './catalogue.ts';

export type ProblemCode = keyof typeof MESSAGES;

export type ProblemParts<Code extends ProblemCode> = Parameters<(typeof MESSAGES)[Code]>;

/** A problem with its message. */
export function problem<Code extends ProblemCode>(code: Code, ...parts: ProblemParts<Code>): StudioProblem {
	const messageOf = MESSAGES[code] as (...parts: string[]) => [string, string];
	const [message, fix] = messageOf(...parts);
	return { code, message, fix };
}

/** What the check says, as a problem. */
export const problemOf = ({ code, message, fix, line }: Diagnostic): StudioProblem => ({
	code,
	message,
	fix,
	line
});

/** Ends a request that cannot be answered. */
export class Refused extends Error {
	readonly problems: StudioProblem[];

	constructor(...problems: StudioProblem[]) {
		super(problems[0]?.message);
		this.problems = problems;
	}
}
