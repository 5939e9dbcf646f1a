import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';

const FILE = fileURLToPath(new URL('../src/lib/story/schema/story.schema.json', import.meta.url));

/** The northern and southern edge of a Web Mercator map, in degrees. */
const EDGE = 85.05;
const LONGITUDE = { type: 'number', minimum: -180, maximum: 180 };
const LATITUDE = { type: 'number', minimum: -EDGE, maximum: EDGE };

/**
 * Rules that the reader checks in its own words, by the title of what they are about: ranges, where it tells a slip from
 * a swap, and fields that go together.
 *
 * @type {Record<string, object>}
 */
const RULES = {
	Point: { items: [LONGITUDE, LATITUDE] },
	Bounds: { items: [LONGITUDE, LATITUDE, LONGITUDE, LATITUDE] },
	View: {
		oneOf: [
			way(['center', 'zoom'], ['bounds', 'follow', 'padding', 'maxZoom', 'lookAhead']),
			way(['bounds'], ['center', 'zoom', 'follow', 'bearing', 'pitch', 'lookAhead']),
			way(['follow', 'zoom'], ['center', 'bounds', 'bearing', 'pitch', 'padding', 'maxZoom'])
		]
	},
	Flight: {
		anyOf: [
			{ required: ['aircraft'] },
			{ required: ['illustration'], properties: { illustration: { const: true } } }
		],
		not: { required: ['legs', 'track'], properties: { legs: { type: 'array', minItems: 1 } } }
	}
};

/**
 * @param {string[]} required
 * @param {string[]} others fields that must not stand beside them
 */
function way(required, others) {
	return { required, not: { anyOf: others.map((field) => ({ required: [field] })) } };
}

/**
 * The JSON Schema of a story file, for editors and other programs: what the reader's schema says, and the rules between
 * fields that it leaves to the reader.
 *
 * @param {Parameters<typeof toJsonSchema>[0]} schema the story's Valibot schema
 * @returns {Promise<string>} as it stands in its file
 */
export async function storySchemaFile(schema) {
	// JSON knows no infinite numbers, so there is nothing to say of them.
	const { $schema, ...rest } = toJsonSchema(schema, { ignoreActions: ['finite'] });
	const whole = { $schema, ...finished(rest) };
	return format(JSON.stringify(whole), { ...(await resolveConfig(FILE)), parser: 'json' });
}

/**
 * The same with its descriptions as sentences, and with the rules.
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
