import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { storySchemaFile } from '../../scripts/story-schema.js';
import { storySchema } from '../../src/lib/story/schema/schema.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const file = 'src/lib/story/schema/story.schema.json';
const schema = JSON.parse(read(file)) as Field;

interface Field {
	title?: string;
	description?: string;
	examples?: unknown[];
	type?: string;
	properties?: Record<string, Field>;
	additionalProperties?: Field | boolean;
	items?: Field | Field[];
	anyOf?: Field[];
}

/** Every named field, by its path. */
function fieldsOf(field: Field, path = ''): [path: string, field: Field][] {
	const named = Object.entries(field.properties ?? {}).map(
		([name, one]) => [`${path}.${name}`, one] as const
	);
	const others = [
		field.additionalProperties,
		field.items,
		...(field.anyOf ?? []).filter(({ type }) => type)
	].flat();
	return [
		...named.flatMap(([name, one]) => [[name, one] as [string, Field], ...fieldsOf(one, name)]),
		...others.flatMap((one) => (typeof one === 'object' ? fieldsOf(one, `${path}[]`) : []))
	];
}

const validate = new Ajv({ allErrors: true, formats: { markdown: true }, strictTuples: false }).compile(
	schema
);

describe('the JSON Schema of a story', () => {
	it('is made from the reader’s schema', async () => {
		expect(await storySchemaFile(storySchema), 'run node scripts/story-schema.js').toBe(read(file));
	});

	it('explains every field in a sentence, with an example', () => {
		const fields = fieldsOf(schema);
		expect(fields.length).toBeGreaterThan(100);
		const undescribed = fields.filter(([, { description }]) => !/^\S.{3,}\.$/s.test(description ?? ''));
		expect(undescribed.map(([path]) => path)).toEqual([]);
		// A list of things, or a record of them, is explained by what stands in it.
		const bare = fields.filter(([, one]) => !one.examples && !one.additionalProperties && !one.items);
		expect(bare.map(([path]) => path)).toEqual([]);
	});

	it('gives examples that fit', () => {
		const ajv = new Ajv({ formats: { markdown: true }, strictTuples: false, validateSchema: false });
		const wrong = fieldsOf(schema).flatMap(([path, field]) => {
			if (!field.examples) return [];
			const check = ajv.compile(field);
			return field.examples.filter((example) => !check(example)).map((one) => [path, one]);
		});
		expect(wrong).toEqual([]);
	});

	it.each([
		'stories/venezuela/story.yaml',
		'stories/_template/story.yaml',
		'tests/fixtures/stories/valid/story.yaml'
	])('accepts %s, which names it in its first line', (story) => {
		const text = read(story);
		validate(parse(text));
		expect(validate.errors ?? []).toEqual([]);
		if (story.startsWith('stories/')) {
			const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
			expect(new URL(named, new URL(story, root)).href).toBe(new URL(file, root).href);
		}
	});
});

/** A pattern knows no calendar. */
const DAYS = 'clock-no-such-day.yaml';

/**
 * What a schema cannot tell: ids that lead nowhere or are used twice, Markdown, languages, dates, number formats,
 * bounds upside down, doubts.
 */
const BEYOND = new Set([
	...[222, 223, 229, 230, 231, 235, 236, 237, 239, 240, 241, 242, 244, 246],
	...[
		254, 255, 256, 258, 259, 260, 262, 263, 264, 265, 266, 267, 268, 269, 270, 287, 288, 291, 292, 293, 294,
		295, 296, 297, 302, 303, 320, 321, 322, 323, 324, 325, 334, 347, 348, 349, 350, 351, 358, 360, 361, 362,
		363, 368, 369, 371
	]
]);

describe('malformed stories', () => {
	const folder = new URL('tests/fixtures/stories/malformed/', root);
	const files = readdirSync(folder).flatMap((name) => {
		const text = readFileSync(new URL(name, folder), 'utf8');
		const codes = [...text.slice(0, text.indexOf('\n')).matchAll(/contrail-(\d+)/g)].map(([, code]) =>
			Number(code)
		);
		// What is no YAML, or more than a story's YAML, is read differently by every parser.
		const isYaml = codes.every(
			(code) => code > 213 && (code < 247 || code > 250) && code !== 286 && code !== 340
		);
		return isYaml ? [{ name, text, refused: name !== DAYS && codes.some((code) => !BEYOND.has(code)) }] : [];
	});

	it('are many', () => expect(files.length).toBeGreaterThanOrEqual(60));

	it.each(files)('$name: refused by the schema: $refused', ({ text, refused }) => {
		expect(!validate(parse(text))).toBe(refused);
	});
});
