import { existsSync } from 'node:fs';
import { stringify } from 'yaml';
import { read, root } from './program.js';

/**
 * One field of a story file.
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} type in words, e.g. `text`, `list`
 * @property {string} doc
 * @property {boolean} required
 * @property {string} [example] an example in YAML
 *
 * @typedef {object} FieldGroup
 * @property {string} path the position of the fields, e.g. `flights.<id>.legs[]`; empty for the file itself
 * @property {string} doc
 * @property {Field[]} fields
 *
 * The part of JSON Schema that the story's schema uses.
 *
 * @typedef {object} Schema
 * @property {string} [type]
 * @property {string} [title]
 * @property {string} [description]
 * @property {unknown[]} [examples]
 * @property {unknown[]} [enum]
 * @property {unknown} [const]
 * @property {Schema[]} [anyOf]
 * @property {Schema | Schema[]} [items]
 * @property {Record<string, Schema>} [properties]
 * @property {Schema | boolean} [additionalProperties]
 * @property {string[]} [required]
 */

const ANYTHING = 'anything';
const SCHEMA = `${root}src/lib/story/schema/story.schema.json`;

/**
 * Reads every field of a story file from its JSON Schema.
 *
 * @returns {FieldGroup[]} the file itself first, then nested fields, from the outside in
 */
export function storyFields() {
	if (!existsSync(SCHEMA)) return [];
	return groupsOf(JSON.parse(read(SCHEMA)), '');
}

/**
 * @param {Schema} schema of an object with fields
 * @param {string} path
 * @returns {FieldGroup[]}
 */
function groupsOf(schema, path) {
	const entries = Object.entries(schema.properties ?? {});
	const fields = entries.map(([name, field]) =>
		fieldOf(name, field, schema.required?.includes(name) ?? false)
	);
	const inner = entries.flatMap(([name, field]) => within(field, path ? `${path}.${name}` : name));
	return [{ path, doc: schema.description ?? '', fields }, ...inner];
}

/**
 * @param {Schema} field
 * @param {string} path
 * @returns {FieldGroup[]}
 */
function within(field, path) {
	const alternatives = field.anyOf ?? [];
	if (alternatives.length > 0 && alternatives.every(({ properties }) => properties)) {
		return groupsOf({ ...field, ...merged(alternatives) }, path);
	}
	if (field.anyOf) return alternatives.flatMap((one) => within(one, path));
	if (field.properties) return groupsOf(field, path);
	const { items, additionalProperties: each } = field;
	if (items && !Array.isArray(items)) return within(items, `${path}[]`);
	return each && typeof each === 'object' ? within(each, `${path}.<id>`) : [];
}

/**
 * The fields of alternative objects in one; required are those that all of them require.
 *
 * @param {Schema[]} alternatives
 * @returns {Pick<Schema, 'properties' | 'required'>}
 */
function merged(alternatives) {
	const [first, ...others] = alternatives.map(({ required = [] }) => required);
	return {
		properties: Object.assign({}, ...alternatives.map(({ properties }) => properties)),
		required: first?.filter((name) => others.every((required) => required.includes(name)))
	};
}

/**
 * @param {string} name
 * @param {Schema} schema
 * @param {boolean} required
 * @returns {Field}
 */
function fieldOf(name, schema, required) {
	const example = schema.examples?.[0];
	return {
		name,
		type: typeOf(schema),
		doc: schema.description ?? '',
		required,
		...(example !== undefined && { example: asYaml(example) })
	};
}

/** @param {unknown} value */
const asYaml = (value) =>
	typeof value === 'string' ? value : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/**
 * @param {Schema} schema
 * @returns {string}
 */
function typeOf(schema) {
	if (schema.anyOf) {
		if (schema.title && schema.anyOf.every(({ properties }) => properties)) return schema.title.toLowerCase();
		const types = new Set(schema.anyOf.map(typeOf).filter((type) => type !== ANYTHING));
		return [...types].join(' or ') || ANYTHING;
	}
	if (schema.enum) return schema.enum.join(' | ');
	if (schema.const !== undefined) return String(schema.const);
	const { type, title, items, properties, additionalProperties: each } = schema;
	if (type === 'array') {
		const list = items && !Array.isArray(items) ? `list of ${typeOf(items)}` : 'list of numbers';
		return title ? title.toLowerCase() : list;
	}
	if (properties) return (title ?? 'fields').toLowerCase();
	if (each && typeof each === 'object') return `${typeOf(each)} by id`;
	if (type === 'string') return title?.toLowerCase() ?? 'text';
	return type === 'boolean' ? 'true or false' : (type ?? ANYTHING);
}
