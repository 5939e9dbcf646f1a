import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { formatted } from './formatted.js';

const FILE = fileURLToPath(new URL('../src/lib/story/schema/story.schema.json', import.meta.url));

/** The northern and southern edge of a Web Mercator map, in degrees. */
const EDGE = 85.05;
const LONGITUDE = { type: 'number', minimum: -180, maximum: 180 };
const LATITUDE = { type: 'number', minimum: -EDGE, maximum: EDGE };

/** @param {string[]} names fields that are not there */
const without = (...names) => ({ not: { anyOf: names.map((name) => ({ required: [name] })) } });

/** The fields of a marker that say something of its number. */
const OF_NUMBER = ['label', 'prefix', 'suffix', 'format'];

/**
 * Rules that the story check tests in its own code, by the title of the schema that they add to: ranges, where the check
 * recognises swapped coordinates, and fields that belong together.
 *
 * @type {Record<string, object>}
 */
const RULES = {
	Point: { items: [LONGITUDE, LATITUDE] },
	Bounds: { items: [LONGITUDE, LATITUDE, LONGITUDE, LATITUDE] },
	Flight: {
		anyOf: [
			{ required: ['aircraft'] },
			{ required: ['illustration'], properties: { illustration: { const: true } } }
		],
		not: { required: ['legs', 'track'], properties: { legs: { type: 'array', minItems: 1 } } }
	},
	Line: {
		anyOf: [
			{ required: ['from', 'to'], ...without('points', 'path') },
			{ required: ['points'], ...without('from', 'via', 'to', 'path') },
			{ required: ['path'], ...without('from', 'via', 'to', 'points') }
		]
	},
	Marker: {
		anyOf: [
			{ required: ['image', 'alt'], ...without('number', 'text', ...OF_NUMBER, 'color') },
			{ required: ['number', 'label', 'source'], ...without('image', 'text', 'alt', 'color') },
			{ required: ['text'], ...without('image', 'number', ...OF_NUMBER, 'alt', 'color') },
			{ required: ['alt'], ...without('image', 'number', 'text', ...OF_NUMBER) }
		],
		not: { required: ['width', 'metres'] }
	}
};

/**
 * Makes the JSON Schema of a story file, for editors and other programs, from the Valibot schema and the rules above.
 *
 * @param {Parameters<typeof toJsonSchema>[0]} schema the story's Valibot schema
 * @returns {Promise<string>} the file's text
 */
export async function storySchemaFile(schema) {
	// JSON has no infinite numbers, so the schema needs no rule for them.
	const { $schema, ...rest } = toJsonSchema(schema, { ignoreActions: ['finite'] });
	const whole = { $schema, ...finished(rest) };
	return formatted(FILE, JSON.stringify(whole));
}

/**
 * Makes the descriptions full sentences, and adds the rules.
 *
 * @param {unknown} part
 * @returns {any}
 */
function finished(part) {
	if (Array.isArray(part)) return part.map(finished);
	if (typeof part !== 'object' || part === null) return part;
	/** @type {Record<string, unknown>} */
	const entries = Object.fromEntries(
		Object.entries(part).map(([key, value]) => [key, key === 'examples' ? value : finished(value)])
	);
	const { title, description } = entries;
	if (typeof description === 'string') {
		entries.description = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
	}
	return typeof title === 'string' ? { ...entries, ...RULES[title] } : entries;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { runnerImport } = await import('vite');
	const { module } = await runnerImport('/src/lib/story/schema/schema.ts');
	writeFileSync(FILE, await storySchemaFile(module.storySchema));
}
