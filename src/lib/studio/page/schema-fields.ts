import { parse, stringify } from 'yaml';
import type { EditPath } from '../../edit/index.ts';
import {
	alternativesOf,
	childOf,
	entryOf,
	explain,
	fieldsOf,
	isOptional,
	itemOf,
	kindOf,
	optionsOf,
	partFor,
	storySchema,
	tupleOf,
	unwrap,
	type Part
} from '../../story/schema/index.ts';
import { valueAt } from './story-fields.ts';

/** How a field is filled in: `value` is anything, as YAML on one line. */
export type FieldControl = 'choice' | 'flag' | 'text' | 'number' | 'value';

/** A field that may stand at a place of the file: of the story, a step, a table of places … */
export interface SchemaField {
	path: EditPath;
	name: string;
	/** What it is for, with an example. */
	explanation: string;
	isNeeded: boolean;
	control: FieldControl;
	/** The words of which a choice is one. */
	options: readonly string[];
	/** Whether there are fields, entries or items in it. */
	isHolder: boolean;
	/** As the file has it; undefined where it is left out. */
	value: unknown;
}

const holds = (part: Part): boolean =>
	[fieldsOf, entryOf, itemOf, tupleOf].some((of) => of(part) !== undefined);

/** The alternative of a part that has fields, entries or items: the one of the value, or the first. */
function holderOf(part: Part, value: unknown): Part | undefined {
	const own = partFor(part, value);
	return holds(own) ? own : alternativesOf(unwrap(part)).find(holds);
}

/** The part of the schema at a path of the file, and what stands there. */
function at(data: unknown, path: EditPath): { part: Part; value: unknown } | undefined {
	let here: { part: Part; value: unknown } = { part: storySchema, value: data };
	for (const key of path) {
		const holder = holderOf(here.part, here.value);
		const part = holder && childOf(holder, key);
		if (!part) return undefined;
		here = { part, value: valueAt(here.value, [key]) };
	}
	return here;
}

function controlOf(part: Part): FieldControl {
	const bare = unwrap(part);
	if (optionsOf(bare) && alternativesOf(bare).length === 1) return 'choice';
	const kind = kindOf(bare);
	if (kind === 'boolean') return 'flag';
	return kind === 'text' || kind === 'number' ? kind : 'value';
}

/** All fields that may stand at a path: of a table its entries, of a list its items. */
export function schemaFields(data: unknown, path: EditPath): SchemaField[] {
	const here = at(data, path);
	const holder = here && holderOf(here.part, here.value);
	if (!here || !holder) return [];
	const { value } = here;
	const names: readonly (string | number)[] = fieldsOf(holder)
		? Object.keys(fieldsOf(holder)!)
		: (tupleOf(holder)?.map((_, index) => index) ??
			(Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value ?? {})));
	return names.map((name) => {
		const part = childOf(holder, name)!;
		return {
			path: [...path, name],
			name: typeof name === 'number' ? `${name + 1}` : name,
			explanation: sentence(explain(part)),
			isNeeded: fieldsOf(holder) !== undefined && !isOptional(part),
			control: controlOf(part),
			options: optionsOf(unwrap(part)) ?? [],
			isHolder: holderOf(part, valueAt(value, [name])) !== undefined,
			value: valueAt(value, [name])
		};
	});
}

/** What can be added at a path: an entry under a new id, or an item; undefined where neither can. */
export function additionAt(
	data: unknown,
	path: EditPath
): { isEntry: boolean; explanation: string } | undefined {
	const here = at(data, path);
	const holder = here && holderOf(here.part, here.value);
	const [entry, item] = holder ? [entryOf(holder), itemOf(holder)] : [];
	const part = entry ?? item;
	return part && { isEntry: entry !== undefined, explanation: sentence(explain(part)) };
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A value as it is shown for writing: text as it is, anything else as YAML on one line. */
export const written = (value: unknown): string =>
	typeof value === 'string'
		? value
		: value === undefined
			? ''
			: stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();

/** What was written, as the file gets it; undefined where it is no YAML. */
export function valueOf(text: string, control: FieldControl): { value: unknown } | undefined {
	if (control === 'text' || control === 'choice') return { value: text };
	try {
		return { value: parse(text) as unknown };
	} catch {
		return undefined;
	}
}
