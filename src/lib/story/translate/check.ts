import { checkMarkdown } from '../check/texts.ts';
import { didYouMean } from '../diagnostics/edit-distance.ts';
import { found } from '../schema/explain.ts';
import { stepsIn } from '../schema/steps.ts';
import { isRecord, type Cursor } from '../source/cursor.ts';
import { fieldName, type Path } from '../source/path.ts';
import { readMarkdown, type Markdown } from '../text/markdown.ts';
import { checkFingerprints, entriesOf } from './fingerprints.ts';
import { fieldsAt, isNoText, KINDS, nameOf } from './names.ts';
import type { TranslationParts } from './parts.ts';
import { slotTree, type SlotTree } from './slot-tree.ts';
import type { TextSlot } from './slots.ts';

/** Compares a translation with the texts of its original, and reports what does not fit and what is missing. */
export function checkTranslation(parts: TranslationParts): void {
	new TranslationCheck(parts).check();
}

class TranslationCheck {
	readonly #parts: TranslationParts;
	readonly #addresses: ReadonlySet<string>;

	constructor(parts: TranslationParts) {
		this.#parts = parts;
		const { chapters } = parts.data;
		this.#addresses = new Set([...chapters, ...stepsIn(chapters)].map(({ id }) => id));
	}

	check(): void {
		const { root, slots } = this.#parts;
		this.#node(root, slotTree(slots));
		this.#missing();
		checkFingerprints(this.#parts);
	}

	/** Checks the fields of a record, or the items of a list. */
	#node(cursor: Cursor, tree: SlotTree): void {
		const { diagnostics, original } = this.#parts;
		const isList = tree.has(0);
		const { value, range, path } = cursor;
		if (isList ? !Array.isArray(value) : !isRecord(value)) {
			const expected = isList ? 'a list' : 'a set of fields';
			const hint = isList
				? 'Start each with "- label:".'
				: 'Write "name: text" on lines of their own, indented.';
			return diagnostics.add(216, range, { field: fieldName(path), expected, found: found(value), hint });
		}
		const items = cursor.items();
		if (isList && items.length !== tree.size) {
			const count = { expected: tree.size, count: items.length };
			diagnostics.add(278, cursor.nameRange, { original, ...count });
		}
		for (const child of [...cursor.values(), ...items]) {
			const key = child.path.at(-1)!;
			const next = tree.get(key);
			if (next instanceof Map) this.#node(child, next);
			else if (next) this.#text(child, next);
			else if (!isList && !isOwn(child.path)) this.#unknown(String(key), child, tree);
		}
	}

	/** Reports a field for which the original has no text. */
	#unknown(name: string, { path, nameRange }: Cursor, tree: SlotTree): void {
		const { diagnostics, original } = this.#parts;
		const kind = path.length === 2 ? KINDS[String(path[0])] : undefined;
		if (kind !== undefined) {
			const names = [...tree.keys()].map(String);
			const hint = didYouMean(name, names, 'Remove it, or use its id there.');
			return diagnostics.add(272, nameRange, { original, what: kind, name, hint });
		}
		const fields = fieldsAt(path.slice(0, -1));
		if (fields.includes(name)) return diagnostics.add(273, nameRange, { original, field: name });
		if (isNoText(name)) return diagnostics.add(271, nameRange, { original, field: name });
		const hint = didYouMean(name, fields, `It has: ${fields.join(', ')}.`);
		diagnostics.add(274, nameRange, { field: name, hint });
	}

	#text(cursor: Cursor, { isMarkdown, longest, original, mayBeEmpty }: TextSlot): void {
		const { diagnostics } = this.#parts;
		const { value, path, text, range, written } = cursor;
		const field = fieldName(path);
		if (typeof value === 'number' || typeof value === 'boolean') {
			const kind = typeof value === 'number' ? 'the number' : 'the value';
			return diagnostics.add(224, range, { field, written, found: `${kind} ${value}` });
		}
		if (text === undefined) {
			const hint = 'Write the text alone, as in "caracas: Caracas".';
			return diagnostics.add(216, range, { field, expected: 'text', found: found(value), hint });
		}
		if (text === '' && mayBeEmpty) return;
		if (!/\S/.test(text)) {
			return diagnostics.add(218, range, { field, hint: 'Fill it in or remove it.' });
		}
		if (text.length > longest) {
			return diagnostics.add(245, range, { field, count: text.length, limit: longest });
		}
		if (isMarkdown) this.#markdown(cursor, original);
	}

	#markdown(cursor: Cursor, originalText: string): void {
		const { diagnostics, original } = this.#parts;
		const own = mentions(checkMarkdown(cursor, this.#addresses, diagnostics));
		const wanted = mentions(readMarkdown(originalText, () => undefined));
		if (own === wanted) return;
		diagnostics.add(279, cursor.nameRange, { original, expected: wanted || 'none' });
	}

	/** Reports texts of the original that have no translation: once for a whole step, flight, place … */
	#missing(): void {
		const { root, slots } = this.#parts;
		const isThere = ({ path }: TextSlot): boolean => root.at(path).value !== undefined;
		for (const [, entry] of entriesOf(slots)) {
			const needed = entry.slots.filter(({ isNeeded }) => isNeeded);
			const absent = needed.filter((slot) => !isThere(slot));
			if (absent.length === 0) continue;
			if (absent.length === needed.length && !entry.slots.some(isThere)) this.#reportMissing(entry.path);
			else for (const { path } of absent) this.#reportMissing(path);
		}
	}

	#reportMissing(path: Path): void {
		const { root, diagnostics, original } = this.#parts;
		const empty = root.at(path.slice(0, -1)).emptyFields.get(String(path.at(-1)));
		const shown = path.map((key) => `"${typeof key === 'number' ? key + 1 : key}"`).join(', ');
		diagnostics.add(275, empty ?? root.at(path).nameRange, { what: nameOf(path), original, path: shown });
	}
}

/** The fields that say what a translation is. */
const isOwn = (path: Path): boolean =>
	path.length === 1 && ['lang', 'of', 'checked'].includes(String(path[0]));

/** The sources and steps that a text leads to, sorted: each language has its own order of words. */
const mentions = ({ links, notes }: Markdown): string =>
	[...links.map(({ id }) => `#${id}`), ...notes.map(({ id }) => `[^${id}]`)].sort().join(', ');
