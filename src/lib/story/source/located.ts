import type { Range } from '../diagnostics/range.ts';
import type { Path } from './cursor.ts';

/** Where one field or list item stands in the file. */
export interface Place {
	/** The field's name; a list item has none. */
	key?: Range;
	value: Range;
}

/** Plain data read from a file, and where each piece of it stands. */
export class Located {
	/** The data: only records, lists, text, numbers, and true or false. */
	value: unknown;
	/** Where the whole stands. */
	root: Range = { start: 0, end: 0 };
	/** Fields without a value: left out of the data, by the record that they stand in. */
	readonly empty = new Map<object, Map<string, Range>>();
	readonly #places = new Map<object, Map<string | number, Place>>();
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	/** Notes where a field or item of a record or list stands. */
	place(holder: object, key: string | number, place: Place): void {
		const places = this.#places.get(holder) ?? new Map<string | number, Place>();
		this.#places.set(holder, places.set(key, place));
	}

	/** The place of a path, or of the nearest thing around it that stands in the file. */
	find(path: Path): Place {
		let found: Place = { value: this.root };
		let value = this.value;
		for (const key of path) {
			if (typeof value !== 'object' || value === null) break;
			const place = this.#places.get(value)?.get(key);
			if (!place) break;
			found = place;
			value = (value as Record<string | number, unknown>)[key];
		}
		return found;
	}

	/** Where a value stands. */
	at(path: Path): Range {
		return this.find(path).value;
	}

	/** Where a field's name stands; for a list item, the item. */
	nameOf(path: Path): Range {
		const { key, value } = this.find(path);
		return key ?? value;
	}

	/** A value as it is written. */
	written(path: Path): string {
		const { start, end } = this.at(path);
		return this.#text.slice(start, end);
	}

	/**
	 * Where a piece of a text value stands. The value was unfolded and unindented, so the piece is looked for: its
	 * first word is the same in both, and comes as many times before it.
	 */
	inText(path: Path, text: string, offset: number, length: number): Range {
		const { start, end } = this.at(path);
		const word = /^\s*\S*/.exec(text.slice(offset, offset + length))?.[0].trimStart();
		if (!word) return { start, end };
		const from = text.indexOf(word, offset);
		let at = this.#text.indexOf(word, start);
		for (let before = text.indexOf(word); before !== -1 && before < from && at !== -1;) {
			before = text.indexOf(word, before + 1);
			at = this.#text.indexOf(word, at + 1);
		}
		return at === -1 || at >= end ? { start, end } : { start: at, end: at + length };
	}
}
