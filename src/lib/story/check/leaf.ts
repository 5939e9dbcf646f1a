import * as v from 'valibot';
import {
	childOf,
	expected,
	explain,
	found,
	kindOf,
	oneOf,
	partFor,
	wordsOf,
	type Part
} from '../schema/introspection.ts';
import type { Located } from '../source/located.ts';
import { fieldName } from '../source/names.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { storySchema } from '../schema/schema.ts';
import type { Path } from '../source/cursor.ts';
import { didYouMean } from '../diagnostics/edit-distance.ts';

const truths: Record<string, string> = {
	yes: 'true',
	on: 'true',
	y: 'true',
	no: 'false',
	off: 'false',
	n: 'false'
};

/** What is told of text that breaks its rule, by the title of its part of the schema. */
const unfitByTitle: Record<string, 228 | 251 | 252 | 253> = {
	'Web address': 228,
	Picture: 251,
	File: 252,
	Moment: 253
};

/** One text, number or word of the file that does not fit. */
interface Leaf {
	part: Part;
	field: string;
	/** As it is written in the file. */
	written: string;
	input: unknown;
	at: Range;
}

/** Reports a text, number or word that Valibot found unfit. */
export function reportLeaf(
	issue: v.BaseIssue<unknown>,
	path: Path,
	located: Located,
	diagnostics: Diagnostics
): void {
	// Which fields there are is told by `checkShape`; of alternatives, what is wrong inside the one that was meant.
	if (issue.type === 'strict_object') return;
	if (issue.type === 'union') {
		for (const inner of issue.issues ?? []) {
			if (inner.path) reportLeaf(inner, [...path, ...keysOf(inner)], located, diagnostics);
		}
		return;
	}
	const part = partAt(path, located.value);
	const isName = issue.path?.at(-1)?.origin === 'key';
	if (isName) return diagnostics.add(221, located.nameOf(path), { id: String(path.at(-1)) });
	if (!part) return;
	const { input } = issue;
	const leaf = { part, field: fieldName(path), written: located.written(path), input, at: located.at(path) };
	// An alias, which is told of where it stands.
	if (input === undefined) return;
	if (input === null) {
		return diagnostics.add(218, leaf.at, { field: leaf.field, hint: `Write ${explain(part)}` });
	}
	if (issue.kind === 'schema') reportKind(leaf, diagnostics);
	else reportRule(leaf, issue, diagnostics);
}

/** The path of a Valibot issue. */
export function keysOf({ path }: v.BaseIssue<unknown>): Path {
	return (path ?? []).map(({ key }) => key as string | number);
}

/** The value is of another kind than the schema asks for. */
function reportKind({ part, field, written, input, at }: Leaf, diagnostics: Diagnostics): void {
	const kind = kindOf(part);
	const other = { field, expected: expected(part), found: found(input), hint: `Write ${explain(part)}` };
	const words = wordsOf(part);
	if (words) {
		const value = String(input);
		return diagnostics.add(217, at, {
			field,
			value,
			hint: didYouMean(value, words, `Write ${oneOf(words)}.`)
		});
	}
	if (kind === 'text' && (typeof input === 'number' || typeof input === 'boolean')) {
		return diagnostics.add(224, at, {
			field,
			written,
			found: `the ${typeof input === 'number' ? 'number' : 'value'} ${input}`
		});
	}
	if (kind === 'number' && typeof input === 'string') {
		const digits = input.replace(/[\s,_'’]/g, '');
		const isNumber = digits !== '' && Number.isFinite(Number(digits));
		const hint = isNumber ? `Write ${digits}, without quotation marks or separators.` : other.hint;
		return diagnostics.add(225, at, { field, hint });
	}
	const truth = typeof input === 'string' ? truths[input.toLowerCase()] : undefined;
	if (kind === 'boolean' && truth) {
		return diagnostics.add(226, at, { field, written, found: 'text', hint: truth });
	}
	diagnostics.add(216, at, other);
}

/** The value is of the right kind and breaks a rule. */
function reportRule(
	{ part, field, input, at }: Leaf,
	issue: v.BaseIssue<unknown>,
	diagnostics: Diagnostics
): void {
	const { type, requirement } = issue;
	if (type === 'max_length') {
		return diagnostics.add(245, at, { field, count: String(input).length, limit: String(requirement) });
	}
	if (type === 'min_length') {
		const count = Array.isArray(input) ? input.length : 0;
		return diagnostics.add(227, at, {
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
	if (limit) return diagnostics.add(219, at, { field, value: String(input), limit });
	const title = v.getTitle(part as Parameters<typeof v.getTitle>[0]);
	if (title === 'Id') return diagnostics.add(221, at, { id: String(input) });
	const unfit = title === undefined ? undefined : unfitByTitle[title];
	if (unfit && /\S/.test(String(input))) return diagnostics.add(unfit, at, { value: String(input) });
	diagnostics.add(218, at, { field, hint: `Write ${explain(part)}` });
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
