import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EditPath } from '../../src/lib/edit/index.ts';
import { additionAt, schemaFields, valueOf, written } from '../../src/lib/studio/page/schema-fields.ts';

interface Node {
	type?: string;
	description?: string;
	required?: string[];
	properties?: Record<string, Node>;
	additionalProperties?: Node | false;
	items?: Node | Node[];
	anyOf?: Node[];
	enum?: unknown[];
}

const schema = JSON.parse(
	readFileSync(new URL('../../src/lib/story/schema/story.schema.json', import.meta.url), 'utf8')
) as Node;

/** A file in which a value stands at a path. */
const fileWith = (path: EditPath, value: unknown): unknown =>
	path.toReversed().reduce<unknown>((inner, key) => {
		if (typeof key === 'string') return { [key]: inner };
		return [...Array<unknown>(key).fill({}), inner];
	}, value);

/** Every field of the published schema: where it may stand, and whether it is needed there. */
function* fieldsOf(node: Node, path: EditPath = []): Generator<[path: EditPath, isNeeded: boolean]> {
	for (const one of node.anyOf ?? []) yield* fieldsOf(one, path);
	for (const [name, inner] of Object.entries(node.properties ?? {})) {
		yield [[...path, name], node.required?.includes(name) === true];
		yield* fieldsOf(inner, [...path, name]);
	}
	if (node.additionalProperties) yield* fieldsOf(node.additionalProperties, [...path, 'one']);
	if (Array.isArray(node.items))
		for (const [index, item] of node.items.entries()) yield* fieldsOf(item, [...path, index]);
	else if (node.items) yield* fieldsOf(node.items, [...path, 0]);
}

const all = [...fieldsOf(schema)];

describe('the fields that the studio offers', () => {
	it('are all that the schema has, each with its explanation', () => {
		expect(all.length).toBeGreaterThan(150);
		const missing = all.flatMap(([path]) => {
			const above = path.slice(0, -1);
			const offered = schemaFields(fileWith(above, {}), above);
			const field = offered.find(({ name }) => name === path.at(-1));
			return field && /^[A-Z0-9“"].{2,}\.$/s.test(field.explanation) ? [] : [path.join('.')];
		});
		expect(missing).toEqual([]);
	});

	it('are reached by opening those above them, one after the other', () => {
		const closed = all.flatMap(([path]) => {
			const above = path.slice(0, -1);
			const data = fileWith(above, {});
			const shut = above.findIndex((key, index) => {
				const offered = schemaFields(data, above.slice(0, index));
				return !offered.find((field) => field.path.at(-1) === key)?.isHolder;
			});
			return shut === -1 ? [] : [path.slice(0, shut + 1).join('.')];
		});
		expect(closed).toEqual([]);
	});

	it('are needed only where the schema says so', () => {
		// Of alternatives, what one of them needs the others may lack.
		const wrong = all.filter(([path, isNeeded]) => {
			const above = path.slice(0, -1);
			const field = schemaFields(fileWith(above, {}), above).find(({ name }) => name === path.at(-1));
			return field?.isNeeded && !isNeeded;
		});
		expect(wrong.map(([path]) => path.join('.'))).toEqual([]);
	});

	it('are filled in by what they hold', () => {
		const step = schemaFields(fileWith(['chapters', 0, 'steps', 0], { id: 'tower', screens: 2 }), [
			...['chapters', 0, 'steps', 0]
		]);
		const control = Object.fromEntries(step.map((field) => [field.name, field.control]));
		expect(control).toMatchObject({ text: 'text', move: 'choice', screens: 'number', counters: 'value' });
		expect(step.find(({ name }) => name === 'move')?.options).toContain('fly');
		expect(schemaFields(fileWith(['areas', 'one'], {}), ['areas', 'one'])).toContainEqual(
			expect.objectContaining({ name: 'schematic', control: 'flag' })
		);
	});

	it('show what the file has, and what may be added to it', () => {
		const data = { places: { tower: { name: 'The tower', at: [1, 2] } }, chapters: [] };
		expect(schemaFields(data, ['places']).map(({ name }) => name)).toEqual(['tower']);
		expect(additionAt(data, ['places'])).toMatchObject({ isEntry: true });
		expect(additionAt(data, ['chapters'])).toMatchObject({ isEntry: false });
		expect(additionAt(data, ['places', 'tower'])).toBeUndefined();
		expect(schemaFields(data, ['nowhere', 'at', 'all'])).toEqual([]);
	});
});

it('a value is written on one line, and read again', () => {
	for (const value of [[1, 2.5], { name: 'A: b', at: [1, 2] }, true, 12, ['a', 'b']]) {
		expect(written(value)).not.toContain('\n');
		expect(valueOf(written(value), 'value')).toEqual({ value });
	}
	expect(valueOf('12', 'text')).toEqual({ value: '12' });
	expect(valueOf('[1, 2', 'value')).toBeUndefined();
});
