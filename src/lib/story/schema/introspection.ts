import * as v from 'valibot';

/** What Valibot reads titles and descriptions from. */
type Titled = Parameters<typeof v.getTitle>[0];

/** Any part of the schema. */
export type Part = v.GenericSchema;

/** What an optional part holds when it is there. */
export function unwrap(part: Part): Part {
	return 'wrapped' in part ? unwrap(part.wrapped as Part) : part;
}

/** True where a field may be left out. */
export function isOptional(part: Part): boolean {
	return part.type === 'optional';
}

/** The fields of an object with fixed names. */
export function fieldsOf(part: Part): Record<string, Part> | undefined {
	return 'entries' in part ? (part.entries as Record<string, Part>) : undefined;
}

/** The key and the entries' part of a record of named things. */
export function entryOf(part: Part): Part | undefined {
	return part.type === 'record' && 'value' in part ? (part.value as Part) : undefined;
}

/** The items' part of a list of any length. */
export function itemOf(part: Part): Part | undefined {
	return 'item' in part ? (part.item as Part) : undefined;
}

/** The parts of a list of fixed length. */
export function tupleOf(part: Part): Part[] | undefined {
	return 'items' in part ? (part.items as Part[]) : undefined;
}

/** The words that a field may be. */
export function wordsOf(part: Part): string[] | undefined {
	return part.type === 'picklist' && 'options' in part ? (part.options as string[]) : undefined;
}

/** The part that applies to a value: of several alternatives, the one of the same kind. */
export function partFor(part: Part, value: unknown): Part {
	const bare = unwrap(part);
	if (bare.type !== 'union' || !('options' in bare)) return bare;
	const alternatives = bare.options as Part[];
	return alternatives.find((alternative) => kindOf(alternative) === kindOfValue(value)) ?? bare;
}

/** The part at a field, entry or item of another; undefined where the schema knows none. */
export function childOf(part: Part, key: string | number): Part | undefined {
	const fields = fieldsOf(part);
	if (fields) return Object.hasOwn(fields, key) ? fields[key] : undefined;
	return entryOf(part) ?? itemOf(part) ?? tupleOf(part)?.[Number(key)];
}

type Kind = 'fields' | 'list' | 'text' | 'number' | 'boolean' | 'nothing';

/** What a part must be. */
export function kindOf(part: Part): Kind {
	if (fieldsOf(part) || entryOf(part)) return 'fields';
	if (itemOf(part) || tupleOf(part)) return 'list';
	if (part.type === 'number' || part.type === 'boolean') return part.type;
	return 'text';
}

/** What a value is. */
export function kindOfValue(value: unknown): Kind {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'object') return 'fields';
	return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as Kind) : 'text';
}

const kindWords: Record<Kind, string> = {
	fields: 'a set of fields',
	list: 'a list',
	text: 'text',
	number: 'a number',
	boolean: 'true or false',
	nothing: 'empty'
};

/** "a number", "a list or text" … */
export function expected(part: Part): string {
	const bare = unwrap(part);
	const alternatives = bare.type === 'union' && 'options' in bare ? (bare.options as Part[]) : [bare];
	return alternatives.map((alternative) => kindWords[kindOf(alternative)]).join(' or ');
}

/** "a number", "empty" … */
export function found(value: unknown): string {
	return kindWords[kindOfValue(value)];
}

/** "a view", "an area", "the story". */
export function nounOf(part: Part): string {
	const title = (v.getTitle(part as Titled) ?? 'field').toLowerCase();
	if (title === 'story' || title === 'opening') return `the ${title}`;
	return `${/^[aeiou]/.test(title) ? 'an' : 'a'} ${title}`;
}

/** What a field is for, with an example where there is one; ends with a full stop. */
export function explain(part: Part): string {
	const bare = unwrap(part);
	const words = wordsOf(bare);
	const names = Object.keys(fieldsOf(bare) ?? {}).join(', ');
	const purpose =
		v.getDescription(bare as Titled) ??
		(words && oneOf(words)) ??
		(names ? `the fields ${names}` : expected(bare));
	const [example] = v.getExamples(bare as Titled) as readonly unknown[];
	const sentence = example === undefined ? purpose : `${purpose}; for example ${flow(example)}`;
	return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** A value as YAML writes it on one line. */
function flow(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return String(value);
	return `{ ${Object.entries(value)
		.map(([key, item]) => `${key}: ${flow(item)}`)
		.join(', ')} }`;
}

/** "one of: a, b or c". */
export function oneOf(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length > 1 ? `one of: ${words.slice(0, -1).join(', ')} or ${last}` : last;
}
