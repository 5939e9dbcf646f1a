import type * as v from 'valibot';
import { didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { expected, explain, found, oneOf, titleOf } from '../schema/explain.ts';
import { childOf, kindOf, optionsOf, partFor, type Part } from '../schema/introspection.ts';
import { storySchema } from '../schema/schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { reportPastedIn } from '../source/pasted-characters.ts';
import { fieldName, type Path } from '../source/path.ts';

type Issue = v.BaseIssue<unknown>;

/** Other words for true and false, from YAML 1.1. */
const booleans: Record<string, string> = {
	yes: 'true',
	on: 'true',
	y: 'true',
	no: 'false',
	off: 'false',
	n: 'false'
};

/** The diagnostic for text that breaks its rule, by the title of its part of the schema. */
const codeByTitle: Record<string, 228 | 251 | 252 | 253 | 330 | 331 | 332 | 333 | 335 | 359 | 375> = {
	'Web address': 228,
	Picture: 251,
	File: 252,
	Moment: 253,
	'Picture file': 330,
	Video: 331,
	Captions: 332,
	'Drawing file': 333,
	'Rows file': 335,
	'Areas file': 359,
	Link: 375
};

/**
 * Valibot's issues with their paths. Of alternatives, the issues inside each; which fields there are is left out, as
 * `checkShape` reports that.
 */
export function issuesOf(issues: readonly Issue[], above: Path = []): { path: Path; issue: Issue }[] {
	return issues.flatMap((issue) => {
		const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
		if (issue.type === 'strict_object') return [];
		const within = issue.type === 'union' ? (issue.issues ?? []).filter((inner) => inner.path) : [];
		return within.length > 0 ? issuesOf(within, path) : [{ path, issue }];
	});
}

/** Reports a text, number or word that does not fit the schema. */
export function reportIssue(issue: Issue, root: Cursor, path: Path, diagnostics: Diagnostics): void {
	const cursor = root.at(path);
	const isKey = issue.path?.at(-1)?.origin === 'key';
	if (isKey) return diagnostics.add(221, cursor.nameRange, { id: String(path.at(-1)) });
	const part = partAt(path, root.value);
	// An alias has no value; it is an error of its own.
	if (!part || issue.input === undefined) return;
	if (issue.input === null) {
		const parameters = { field: fieldName(path), hint: `Write ${explain(part)}` };
		return diagnostics.add(218, cursor.range, parameters);
	}
	const isPlain = titleOf(part) === 'Id' || kindOf(part) === 'number';
	if (isPlain && typeof issue.input === 'string' && reportPastedIn(cursor, diagnostics)) return;
	if (issue.kind === 'schema' || optionsOf(part)) reportKind(part, cursor, diagnostics);
	else reportRule(part, cursor, issue, diagnostics);
}

/** Reports a value of another kind than the schema asks for. */
function reportKind(part: Part, cursor: Cursor, diagnostics: Diagnostics): void {
	const { value, range, written } = cursor;
	const kind = kindOf(part);
	const field = fieldName(cursor.path);
	const options = optionsOf(part);
	if (options) {
		const hint = didYouMean(String(value), options, `Write ${oneOf(options)}.`);
		return diagnostics.add(217, range, { field, value: String(value), hint });
	}
	if (kind === 'text' && (typeof value === 'number' || typeof value === 'boolean')) {
		return diagnostics.add(224, range, {
			field,
			written,
			found: `the ${typeof value === 'number' ? 'number' : 'value'} ${value}`
		});
	}
	const hint = `Write ${explain(part)}`;
	if (kind === 'number' && typeof value === 'string') {
		const digits = value.replace(/[\s,_'’]/g, '');
		const isNumber = digits !== '' && Number.isFinite(Number(digits));
		const better = isNumber ? `Write ${digits}, without quotation marks or separators.` : hint;
		return diagnostics.add(225, range, { field, hint: better });
	}
	const boolean = typeof value === 'string' ? booleans[value.toLowerCase()] : undefined;
	if (kind === 'boolean' && boolean) {
		return diagnostics.add(226, range, { field, written, found: 'text', hint: boolean });
	}
	diagnostics.add(216, range, { field, expected: expected(part), found: found(value), hint });
}

/** Reports a value of the right kind that breaks a rule. */
function reportRule(
	part: Part,
	{ path, range }: Cursor,
	{ type, requirement, input }: Issue,
	diagnostics: Diagnostics
): void {
	const field = fieldName(path);
	const value = String(input);
	if (type === 'max_length' && Array.isArray(input)) {
		const count = `${input.length} items`;
		return diagnostics.add(227, range, { field, count, expected: `at most ${requirement}` });
	}
	if (type === 'max_length') {
		return diagnostics.add(245, range, { field, count: value.length, limit: String(requirement) });
	}
	if (type === 'min_length') {
		const count = Array.isArray(input) ? input.length : 0;
		return diagnostics.add(227, range, {
			field,
			count: count === 1 ? '1 item' : `${count} items`,
			expected: `at least ${requirement}`
		});
	}
	const limits: Record<string, string> = {
		min_value: `at least ${requirement}`,
		max_value: `at most ${requirement}`,
		integer: 'a whole number',
		finite: 'a number that can be written out'
	};
	const limit = limits[type];
	if (limit) return diagnostics.add(219, range, { field, value, limit });
	const title = titleOf(part);
	if (title === 'Id') return diagnostics.add(221, range, { id: value });
	const code = title === undefined ? undefined : codeByTitle[title];
	if (code && /\S/.test(value)) return diagnostics.add(code, range, { value });
	diagnostics.add(218, range, { field, hint: `Write ${explain(part)}` });
}

/** The part of the schema at a path of a file's data. */
function partAt(path: Path, root: unknown): Part | undefined {
	let part: Part | undefined = partFor(storySchema, root);
	let value = root;
	for (const key of path) {
		part = part && childOf(part, key);
		value = (value as Record<string | number, unknown> | undefined)?.[key];
		part = part && partFor(part, value);
	}
	return part;
}
