import * as v from 'valibot';
import {
	alternativesOf,
	fieldsOf,
	kindOf,
	kindOfValue,
	optionsOf,
	unwrap,
	type Kind,
	type Part
} from './introspection.ts';

const kindNames: Record<Kind, string> = {
	fields: 'a set of fields',
	list: 'a list',
	text: 'text',
	number: 'a number',
	boolean: 'true or false',
	nothing: 'empty'
};

/** What a part asks for: "a number", "a list or text" … */
export function expected(part: Part): string {
	const kinds = new Set(alternativesOf(unwrap(part)).map((alternative) => kindOf(alternative) ?? 'text'));
	return [...kinds].map((kind) => kindNames[kind]).join(' or ');
}

/** What a value is: "a number", "empty" … */
export function found(value: unknown): string {
	return kindNames[kindOfValue(value)];
}

/** The title that the schema gives a part. */
export function titleOf(part: Part): string | undefined {
	return v.getTitle(part as Parameters<typeof v.getTitle>[0]);
}

/** What a message calls a part: "a view", "an area", "the story". */
export function nounOf(part: Part): string {
	const title = (titleOf(part) ?? 'field').toLowerCase();
	if (title === 'story' || title === 'opening') return `the ${title}`;
	return `${/^[aeiou]/.test(title) ? 'an' : 'a'} ${title}`;
}

/** What a field is for, with an example where there is one; ends with a full stop. */
export function explain(part: Part): string {
	const bare = unwrap(part) as Parameters<typeof v.getDescription>[0] & Part;
	const options = optionsOf(bare);
	const names = Object.keys(fieldsOf(bare) ?? {}).join(', ');
	const purpose =
		v.getDescription(bare) ?? (options && oneOf(options)) ?? (names ? `the fields ${names}` : expected(bare));
	const [example] = v.getExamples(bare) as readonly unknown[];
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
