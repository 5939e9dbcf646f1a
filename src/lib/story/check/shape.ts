import * as v from 'valibot';
import {
	childOf,
	entryOf,
	expected,
	explain,
	fieldsOf,
	found,
	isOptional,
	itemOf,
	kindOf,
	kindOfValue,
	nounOf,
	partFor,
	tupleOf,
	type Part
} from '../schema/introspection.ts';
import { keysOf, reportLeaf } from './leaf.ts';
import type { Located } from '../source/located.ts';
import { fieldName } from '../source/names.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { storySchema, type StoryFile } from '../schema/schema.ts';
import { isRecord, Spot, type Path } from '../source/cursor.ts';
import { closest, didYouMean } from '../diagnostics/edit-distance.ts';

/**
 * Checks a file's data against the schema and reports everything that does not fit. Valibot checks what stands in the
 * fields; which fields there are is checked here, because it names one unknown field at a time and knows no file.
 */
export function checkShape(located: Located, diagnostics: Diagnostics): StoryFile | undefined {
	const shape = new Shape(located, diagnostics);
	shape.check(storySchema, new Spot(located.value));
	const result = v.safeParse(storySchema, located.value);
	for (const issue of result.issues ?? []) {
		const path = keysOf(issue);
		if (!shape.settled(path)) reportLeaf(issue, path, located, diagnostics);
	}
	return result.success ? result.output : undefined;
}

class Shape {
	readonly #located: Located;
	readonly #diagnostics: Diagnostics;
	readonly #settled = new Set<string>();

	constructor(located: Located, diagnostics: Diagnostics) {
		this.#located = located;
		this.#diagnostics = diagnostics;
	}

	/** True where a path, or something around it, was reported already. */
	settled(path: Path): boolean {
		return path.some((_, index) => this.#settled.has(JSON.stringify(path.slice(0, index + 1))));
	}

	check(schema: Part, spot: Spot): void {
		const part = partFor(schema, spot.value);
		const kind = kindOf(part);
		if (
			part.type === 'union' ||
			((kind === 'fields' || kind === 'list') && kindOfValue(spot.value) !== kind)
		) {
			return this.#wrongKind(part, spot);
		}
		const fields = fieldsOf(part);
		if (fields) this.#fields(part, fields, spot);
		const entry = entryOf(part);
		if (entry) this.#empties(spot, () => 'needed');
		if (tupleOf(part)) this.#tuple(part, spot);
		const item = itemOf(part);
		if (item) spot.items().forEach((child) => this.check(item, child));
		for (const [name, child] of spot.entries()) {
			const next = childOf(part, name);
			if (next) this.check(next, child);
		}
	}

	#settle({ path }: Spot): void {
		this.#settled.add(JSON.stringify(path));
	}

	#wrongKind(part: Part, spot: Spot): void {
		this.#settle(spot);
		if (spot.value === undefined) return;
		const at = this.#located.at(spot.path);
		const field = fieldName(spot.path);
		if (spot.value === null) return this.#diagnostics.add(218, at, { field, hint: `Write ${explain(part)}` });
		const list = itemOf(part) !== undefined && typeof spot.value === 'string';
		const numbers = tupleOf(part) !== undefined && /^[-\d.,\s]+$/.test(spot.text ?? '');
		const hint = list || numbers ? `Put it in brackets: [${spot.text}].` : `Write ${explain(part)}`;
		this.#diagnostics.add(216, at, { field, expected: expected(part), found: found(spot.value), hint });
	}

	#fields(part: Part, fields: Record<string, Part>, spot: Spot): void {
		const names = Object.keys(fields);
		const empty = this.#empties(spot, (name) => {
			const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
			if (!field) return 'unknown';
			return isOptional(field) ? 'optional' : 'needed';
		});
		const written = [...spot.entries().map(([name]) => name), ...empty.keys()];
		const unknown = written.filter((name) => !Object.hasOwn(fields, name));
		const where = nounOf(part);
		for (const field of unknown) {
			const left = names.filter((name) => !written.includes(name));
			const hint = didYouMean(field, [...left, ...names], `${where} has: ${names.join(', ')}.`);
			const at = empty.get(field) ?? this.#located.nameOf([...spot.path, field]);
			this.#diagnostics.add(214, at, { field, where, hint: hint.charAt(0).toUpperCase() + hint.slice(1) });
		}
		const meant = new Set(unknown.map((field) => closest(field, names)));
		for (const [field, child] of Object.entries(fields)) {
			if (isOptional(child) || written.includes(field) || meant.has(field)) continue;
			const at = this.#located.nameOf(spot.path);
			this.#diagnostics.add(215, at, { field, where, hint: `Add "${field}": ${explain(child)}` });
		}
	}

	/** Reports fields without a value, and returns where they stand. */
	#empties(
		spot: Spot,
		duty: (name: string) => 'needed' | 'optional' | 'unknown'
	): ReadonlyMap<string, Range> {
		const empty = isRecord(spot.value) ? this.#located.empty.get(spot.value) : undefined;
		for (const [name, at] of empty ?? []) {
			if (duty(name) === 'optional') this.#diagnostics.add(261, at, { field: name });
			if (duty(name) === 'needed') {
				this.#diagnostics.add(218, at, { field: `"${name}"`, hint: 'Fill it in or remove it.' });
			}
		}
		return empty ?? new Map<string, Range>();
	}

	#tuple(part: Part, spot: Spot): void {
		const wanted = tupleOf(part)?.length ?? 0;
		const items = spot.items();
		if (items.length === wanted) return;
		this.#settle(spot);
		const count = items.length === 1 ? '1 number' : `${items.length} numbers`;
		const words = {
			field: fieldName(spot.path),
			count,
			expected: `${wanted}: ${explain(part).slice(0, -1)}`
		};
		this.#diagnostics.add(227, this.#located.at(spot.path), words);
	}
}
