import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Range } from '../diagnostics/range.ts';
import { fieldsByName, rangeOf, type Field } from './nodes.ts';
import type { Path } from './path.ts';

interface Position {
	/** The file's text. */
	source: string;
	/** The value around this one, and the name of this one in it; undefined for the whole file. */
	place?: { around: Cursor; key: string | number };
	node: ParsedNode | null;
	/** The plain data of the node. */
	value: unknown;
	range: Range;
	nameRange: Range;
}

/** One place in a story file: its value as plain data, and its range in the text. */
export class Cursor {
	/** Plain data of any kind; undefined where the file has nothing at this path. */
	readonly value: unknown;
	/** The range of the value; where the file has nothing here, that of the nearest value around it. */
	readonly range: Range;
	/** The range of the field's name; for an item of a list, that of the item. */
	readonly nameRange: Range;
	readonly #position: Position;
	#children: Map<string | number, Cursor> | undefined;
	#fields: Map<string, Field> | undefined;

	constructor(position: Position) {
		this.#position = position;
		this.value = position.value;
		this.range = position.range;
		this.nameRange = position.nameRange;
	}

	get path(): Path {
		const { place } = this.#position;
		return place ? [...place.around.path, place.key] : [];
	}

	/** The cursor at a field or list item. There is always one; its value may be undefined. */
	get(key: string | number): Cursor {
		const known = this.#children?.get(key);
		if (known) return known;
		const child = this.#childAt(key);
		(this.#children ??= new Map()).set(key, child);
		return child;
	}

	/** The cursor at a path that starts here. */
	at(path: Path): Cursor {
		return path.reduce<Cursor>((cursor, key) => cursor.get(key), this);
	}

	/** The fields of a record, by name; none where this is not a record. */
	entries(): [name: string, cursor: Cursor][] {
		return isRecord(this.value) ? Object.keys(this.value).map((name) => [name, this.get(name)]) : [];
	}

	/** The fields of a record without their names; none where this is not a record. */
	values(): Cursor[] {
		return this.entries().map(([, cursor]) => cursor);
	}

	/** The items of a list; none where this is not a list. */
	items(): Cursor[] {
		return Array.isArray(this.value) ? this.value.map((_, index) => this.get(index)) : [];
	}

	/** The value where it is text. */
	get text(): string | undefined {
		return typeof this.value === 'string' ? this.value : undefined;
	}

	/** The value where it is a list of numbers only. */
	get numbers(): number[] | undefined {
		const { value } = this;
		return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : undefined;
	}

	/** The value as it is written in the file. */
	get written(): string {
		return this.#position.source.slice(this.range.start, this.range.end);
	}

	/** The fields of a record that have a name and no value, with the ranges of their names. The data leaves them out. */
	get emptyFields(): ReadonlyMap<string, Range> {
		const { value } = this;
		const empty = new Map<string, Range>();
		if (!isRecord(value)) return empty;
		for (const [name, { key }] of this.#fieldsByName()) {
			if (!Object.hasOwn(value, name) && !isForbidden(name)) empty.set(name, rangeOf(key));
		}
		return empty;
	}

	/**
	 * The range of a piece of a text value. YAML has unfolded and unindented the value, so the piece is searched for: its
	 * first word is the same in both, and occurs as many times before it.
	 */
	rangeInText(offset: number, length: number): Range {
		const { range, text = '' } = this;
		const { source } = this.#position;
		const word = /^\s*\S*/.exec(text.slice(offset, offset + length))?.[0].trimStart();
		if (!word) return range;
		const from = text.indexOf(word, offset);
		let at = source.indexOf(word, range.start);
		for (let before = text.indexOf(word); before !== -1 && before < from && at !== -1;) {
			before = text.indexOf(word, before + 1);
			at = source.indexOf(word, at + 1);
		}
		return at === -1 || at >= range.end ? range : { start: at, end: at + length };
	}

	#childAt(key: string | number): Cursor {
		const { value } = this;
		const place = { around: this, key };
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
			return new Cursor({ ...this.#position, node: null, value: undefined, place });
		const child = (value as Record<string | number, unknown>)[key];
		const { source, node } = this.#position;
		if (isSeq(node)) {
			const item = node.items[Number(key)] as ParsedNode;
			const range = rangeOf(item);
			return new Cursor({ source, node: item, value: child, place, range, nameRange: range });
		}
		const field = this.#fieldsByName().get(String(key));
		const nameRange = rangeOf(field?.key ?? null);
		const range = field?.value ? rangeOf(field.value) : nameRange;
		return new Cursor({ source, node: field?.value ?? null, value: child, place, range, nameRange });
	}

	#fieldsByName(): Map<string, Field> {
		const { node } = this.#position;
		return (this.#fields ??= isMap(node)
			? fieldsByName(node as Parameters<typeof fieldsByName>[0])
			: new Map());
	}
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const forbidden = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** True for a name that every JavaScript object has: as a field it could change more than the story. */
export function isForbidden(name: string): boolean {
	return forbidden.has(name);
}
