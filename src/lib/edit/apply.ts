import * as v from 'valibot';
import { readStory } from '../story/check/index.ts';
import { type Diagnostic } from '../story/diagnostics/index.ts';
import type { Operation } from './operation.ts';
import { operationSchema } from './operation-schema.ts';
import { refuse, Refusal } from './refusal.ts';
import { run } from './run.ts';
import { SourceText } from './source-text.ts';
import { inverseOf, type TextEdit } from './text-edit.ts';

/** What operations are applied in. */
export interface EditContext {
	/** The file's name in diagnostics. */
	file: string;
	/**
	 * What is wrong with a text of this file. A translation needs one that knows its original.
	 * @default the check of a story that is no translation
	 */
	check?: (text: string) => readonly Diagnostic[];
}

/** A file's text after operations. */
export interface Edited {
	text: string;
	/** What was changed. Each edit counts its offsets in the text that the one before it left. */
	edits: TextEdit[];
	/** What takes the text back to what it was: `applyEdits(text, inverse)`. */
	inverse: TextEdit[];
}

/** Operations that were refused: the text stays as it was. */
export interface Refused {
	/** Why, with the place and what to do; at least one. */
	refused: Diagnostic[];
}

/** Values are at most so deep: the story's own are far from it. */
const DEEPEST = 12;

/**
 * Applies operations to the text of a story file, one after the other, all or none. Only what they are about changes:
 * comments, blank lines, quotation marks, ends of lines and indentation stay as they are written, and what is new looks like
 * its neighbours. The result never has more errors than the text had before.
 *
 * @param text what the file holds, with a byte order mark if it has one
 * @param operations from anyone: what is no operation is refused
 */
export function applyOperations(
	text: string,
	operations: readonly Operation[],
	{ file, check = (story) => checkStory(story, file) }: EditContext
): Edited | Refused {
	const source = new SourceText(text, file);
	try {
		for (const operation of operations) run(source, checked(operation));
	} catch (error) {
		if (error instanceof Refusal) return { refused: [source.diagnosticOf(error)] };
		throw error;
	}
	const { whole, edits } = source;
	if (whole !== text) {
		const before = errorsIn(check(text));
		const after = errorsIn(check(whole));
		if (after.length > before.length) return { refused: newOf(before, after) };
	}
	return { text: whole, edits, inverse: inverseOf(text, edits) };
}

let last: { text: string; file: string; diagnostics: readonly Diagnostic[] } | undefined;

/** Checks a story, and remembers the last one: mostly it is the next one to be edited. */
function checkStory(text: string, file: string): readonly Diagnostic[] {
	if (last?.text !== text || last.file !== file)
		last = { text, file, diagnostics: readStory(text, { file }).diagnostics };
	return last.diagnostics;
}

/** An operation whose fields and values are what they should be. */
function checked(operation: unknown): Operation {
	const result = v.safeParse(operationSchema, operation);
	if (result.success && isData(operation, DEEPEST)) return result.output;
	const { type } = (operation ?? {}) as { type?: unknown };
	const name = typeof type === 'string' ? `"${type}"` : 'it';
	refuse(
		298,
		{ start: 0, end: 0 },
		{ reason: `${name} is no operation with these fields`, hint: 'Try again.' }
	);
}

/** True for text, finite numbers, true, false, lists and records of them. */
function isData(value: unknown, depth: number): boolean {
	if (typeof value === 'string' || typeof value === 'boolean') return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object' || value === null || depth === 0) return false;
	const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
	return isPlain && Object.values(value).every((inner) => isData(inner, depth - 1));
}

const errorsIn = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
	diagnostics.filter(({ severity }) => severity === 'error');

/** The errors that were not there before. */
function newOf(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
	const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
	const fresh = after.filter(({ code, message }) => !known.has(`${code} ${message}`));
	return fresh.length > 0 ? fresh : [...after];
}
