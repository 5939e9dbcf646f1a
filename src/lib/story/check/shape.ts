import * as v from 'valibot';
import { closest, didYouMean } from '../diagnostics/edit-distance.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { expected, explain, found, nounOf, titleOf } from '../schema/explain.ts';
import {
	alternativesOf,
	childOf,
	entryOf,
	fieldsOf,
	isOptional,
	itemOf,
	kindOf,
	kindOfValue,
	partFor,
	tupleOf,
	type Part
} from '../schema/introspection.ts';
import { storySchema, type StoryFile } from '../schema/schema.ts';
import type { Cursor } from '../source/cursor.ts';
import { fieldName, type Path } from '../source/path.ts';
import { pointFrom, withoutDecimalCommas } from './coordinates/index.ts';
import { issuesOf, reportIssue } from './issues.ts';

/**
 * Checks a file's data against the schema and reports everything that does not fit. Valibot checks the values of the
 * fields; which fields there are is checked here, because Valibot reports one unknown field at a time.
 */
export function checkShape(root: Cursor, diagnostics: Diagnostics): StoryFile | undefined {
	const shape = new Shape(diagnostics, root.get('lang').text);
	shape.check(storySchema, root);
	const result = v.safeParse(storySchema, root.value);
	for (const { path, issue } of issuesOf(result.issues ?? [])) {
		if (!shape.hasReported(path)) reportIssue(issue, root, path, diagnostics);
	}
	return result.success ? result.output : undefined;
}

class Shape {
	readonly #diagnostics: Diagnostics;
	/** The story's language. */
	readonly #lang: string | undefined;
	readonly #reported = new Set<string>();

	constructor(diagnostics: Diagnostics, lang: string | undefined) {
		this.#diagnostics = diagnostics;
		this.#lang = lang;
	}

	/** True where a path, or something around it, was reported here: Valibot would report it again. */
	hasReported(path: Path): boolean {
		return path.some((_, index) => this.#reported.has(JSON.stringify(path.slice(0, index + 1))));
	}

	check(schema: Part, cursor: Cursor): void {
		const part = partFor(schema, cursor.value);
		const kind = kindOf(part);
		const isHolder = kind === 'fields' || kind === 'list';
		if (kind === undefined || (isHolder && kindOfValue(cursor.value) !== kind)) {
			return this.#wrongKind(part, cursor);
		}
		const fields = fieldsOf(part);
		if (fields) this.#fields(part, fields, cursor);
		if (entryOf(part)) this.#reportEmpty(cursor, () => 'needed');
		const tuple = tupleOf(part);
		if (tuple) this.#tuple(part, tuple.length, cursor);
		const item = itemOf(part);
		if (item) for (const child of cursor.items()) this.check(item, child);
		for (const [name, child] of cursor.entries()) {
			const next = childOf(part, name);
			if (next) this.check(next, child);
		}
	}

	#wrongKind(part: Part, cursor: Cursor): void {
		const { value, text, range, path } = cursor;
		this.#reported.add(JSON.stringify(path));
		if (value === undefined) return;
		const field = fieldName(path);
		if (value === null) return this.#diagnostics.add(218, range, { field, hint: `Write ${explain(part)}` });
		const isList = alternativesOf(part).some((one) => itemOf(one)) && text !== undefined;
		const point = titleOf(part) === 'Point' ? pointFrom(value, this.#lang) : undefined;
		const brackets = isList ? `Put it in brackets: [${text}].` : `Write ${explain(part)}`;
		const hint = point ? `Write the longitude first, as numbers: [${point.join(', ')}].` : brackets;
		this.#diagnostics.add(216, range, { field, expected: expected(part), found: found(value), hint });
	}

	#fields(part: Part, fields: Readonly<Record<string, Part>>, cursor: Cursor): void {
		const names = Object.keys(fields);
		const empty = this.#reportEmpty(cursor, (name) => {
			const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
			if (!field) return 'unknown';
			return isOptional(field) ? 'optional' : 'needed';
		});
		const written = [...cursor.entries().map(([name]) => name), ...empty.keys()];
		const unknown = written.filter((name) => !Object.hasOwn(fields, name));
		const where = nounOf(part);
		for (const field of unknown) {
			const left = names.filter((name) => !written.includes(name));
			const hint = didYouMean(field, [...left, ...names], `${where} has: ${names.join(', ')}.`);
			const range = empty.get(field) ?? cursor.get(field).nameRange;
			const sentence = hint.charAt(0).toUpperCase() + hint.slice(1);
			this.#diagnostics.add(214, range, { field, where, hint: sentence });
		}
		const meant = new Set(unknown.map((field) => closest(field, names)));
		for (const [field, child] of Object.entries(fields)) {
			if (isOptional(child) || written.includes(field) || meant.has(field)) continue;
			const hint = `Add "${field}": ${explain(child)}`;
			this.#diagnostics.add(215, cursor.nameRange, { field, where, hint });
		}
	}

	/** Reports fields without a value and returns them. Unknown ones are reported as unknown. */
	#reportEmpty(
		{ emptyFields }: Cursor,
		statusOf: (name: string) => 'needed' | 'optional' | 'unknown'
	): ReadonlyMap<string, Range> {
		for (const [name, range] of emptyFields) {
			const status = statusOf(name);
			if (status === 'optional') this.#diagnostics.add(261, range, { field: name });
			if (status === 'needed') {
				this.#diagnostics.add(218, range, { field: `"${name}"`, hint: 'Fill it in or remove it.' });
			}
		}
		return emptyFields;
	}

	#tuple(part: Part, length: number, cursor: Cursor): void {
		const items = cursor.items();
		const isPoint = titleOf(part) === 'Point';
		const coordinates = isPoint ? pointFrom(cursor.value, this.#lang) : undefined;
		if (coordinates) {
			this.#reported.add(JSON.stringify(cursor.path));
			const hint = `Write the longitude first: [${coordinates.join(', ')}].`;
			return this.#diagnostics.add(284, cursor.range, { field: fieldName(cursor.path), hint });
		}
		if (items.length === length) return;
		this.#reported.add(JSON.stringify(cursor.path));
		const count = items.length === 1 ? '1 number' : `${items.length} numbers`;
		const point = isPoint ? withoutDecimalCommas(cursor.numbers) : undefined;
		const wanted = point
			? `${length}, with decimal points: [${point.join(', ')}]`
			: `${length}: ${explain(part).slice(0, -1)}`;
		this.#diagnostics.add(227, cursor.range, { field: fieldName(cursor.path), count, expected: wanted });
	}
}
