import { found } from '../schema/introspection.ts';
import type { Located } from '../source/located.ts';
import { readMarkdown, type Markdown } from '../text/markdown.ts';
import { fieldName } from '../source/names.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { StoryFile } from '../schema/schema.ts';
import { isRecord, type Path, type Spot } from '../source/cursor.ts';
import { didYouMean } from '../diagnostics/edit-distance.ts';
import { checkMarks, entriesOf } from './fingerprints.ts';
import { fieldsAt, isNoText, KINDS, nameOf } from './names.ts';
import type { TranslationParts } from './parts.ts';
import type { TextSlot } from './slots.ts';

/** What a translation may hold at a place: a text, or more places by name or position. */
interface Node {
	slot?: TextSlot;
	children: Map<string | number, Node>;
}

/** Compares a translation with the texts of its original, and reports what does not fit and what is missing. */
export class TranslationCheck {
	readonly #parts: TranslationParts;
	readonly #addresses: ReadonlySet<string>;

	constructor(parts: TranslationParts) {
		this.#parts = parts;
		const holders = parts.data.chapters.flatMap((chapter) => [chapter, ...chapter.steps]);
		this.#addresses = new Set(holders.map(({ id }) => id));
	}

	check(): void {
		const { root, slots } = this.#parts;
		const tree: Node = { children: new Map() };
		for (const slot of slots) insert(tree, slot);
		this.#walk(root, tree);
		this.#missing();
		checkMarks(this.#parts);
	}

	#walk(spot: Spot, node: Node): void {
		if (node.slot) return this.#text(spot, node.slot);
		const { located, diagnostics, original } = this.#parts;
		const isList = node.children.has(0);
		if (isList ? !Array.isArray(spot.value) : !isRecord(spot.value)) {
			const expected = isList ? 'a list' : 'a set of fields';
			const hint = isList
				? 'Start each with "- label:".'
				: 'Write "name: text" on lines of their own, indented.';
			const words = { field: fieldName(spot.path), expected, found: found(spot.value), hint };
			return diagnostics.add(216, located.at(spot.path), words);
		}
		const items = spot.items();
		if (isList && items.length !== node.children.size) {
			const words = { original, expected: node.children.size, count: items.length };
			diagnostics.add(278, located.nameOf(spot.path), words);
		}
		for (const [name, child] of [...spot.entries(), ...items.map((item, index) => [index, item] as const)]) {
			const next = node.children.get(name);
			if (next) this.#walk(child, next);
			else if (!isList && !isOwn(child.path)) this.#unknown(String(name), child, node);
		}
	}

	/** Something that the original has no text for. */
	#unknown(name: string, { path }: Spot, node: Node): void {
		const { located, diagnostics, original } = this.#parts;
		const at = located.nameOf(path);
		const kind = path.length === 2 ? KINDS[String(path[0])] : undefined;
		if (kind !== undefined) {
			const hint = didYouMean(
				name,
				node.children.keys() as Iterable<string>,
				'Remove it, or use its id there.'
			);
			return diagnostics.add(272, at, { original, what: kind, name, hint });
		}
		const fields = fieldsAt(path.slice(0, -1));
		if (fields.includes(name)) return diagnostics.add(273, at, { original, field: name });
		if (isNoText(name)) return diagnostics.add(271, at, { original, field: name });
		diagnostics.add(274, at, {
			field: name,
			hint: didYouMean(name, fields, `It has: ${fields.join(', ')}.`)
		});
	}

	#text(spot: Spot, { isMarkdown, longest, original, mayBeEmpty }: TextSlot): void {
		const { located, diagnostics } = this.#parts;
		const { value, path, text } = spot;
		const at = located.at(path);
		const field = fieldName(path);
		if (typeof value === 'number' || typeof value === 'boolean') {
			const kind = typeof value === 'number' ? 'the number' : 'the value';
			return diagnostics.add(224, at, { field, written: located.written(path), found: `${kind} ${value}` });
		}
		if (text === undefined) {
			const hint = 'Write the text alone, as in "caracas: Caracas".';
			return diagnostics.add(216, at, { field, expected: 'text', found: found(value), hint });
		}
		if (text === '' && mayBeEmpty) return;
		if (!/\S/.test(text)) return diagnostics.add(218, at, { field, hint: 'Fill it in or remove it.' });
		if (text.length > longest) return diagnostics.add(245, at, { field, count: text.length, limit: longest });
		if (isMarkdown) this.#markdown(text, path, original);
	}

	#markdown(text: string, path: Path, source: string): void {
		const { located, diagnostics, original } = this.#parts;
		const read = readMarkdown(text, (code, words, offset, length) =>
			diagnostics.add(code, located.inText(path, text, offset, length), words)
		);
		for (const { id, offset, length } of read.links) {
			if (this.#addresses.has(id)) continue;
			const hint = didYouMean(id, this.#addresses, 'Name a step or chapter by its id.');
			diagnostics.add(242, located.inText(path, text, offset, length), { id, hint });
		}
		const wanted = mentions(readMarkdown(source, () => undefined));
		if (mentions(read) === wanted) return;
		diagnostics.add(279, located.nameOf(path), { original, expected: wanted || 'none' });
	}

	/** Texts of the original that have none here: told once for a whole step, flight, place … */
	#missing(): void {
		const { root, slots } = this.#parts;
		const isThere = ({ path }: TextSlot): boolean => valueOf(root, path) !== undefined;
		for (const [, entry] of entriesOf(slots)) {
			const needed = entry.slots.filter(({ isNeeded }) => isNeeded);
			const absent = needed.filter((slot) => !isThere(slot));
			if (absent.length === 0) continue;
			if (absent.length === needed.length && !entry.slots.some(isThere)) this.#lacks(entry.path);
			else for (const { path } of absent) this.#lacks(path);
		}
	}

	#lacks(path: Path): void {
		const { located, diagnostics, original } = this.#parts;
		const holder = valueOf(this.#parts.root, path.slice(0, -1));
		const empty = isRecord(holder) ? located.empty.get(holder)?.get(String(path.at(-1))) : undefined;
		const shown = path.map((key) => `"${typeof key === 'number' ? key + 1 : key}"`).join(', ');
		diagnostics.add(275, empty ?? located.nameOf(path), { what: nameOf(path), original, path: shown });
	}
}

function insert(tree: Node, slot: TextSlot): void {
	let node = tree;
	for (const key of slot.path) {
		const next: Node = node.children.get(key) ?? { children: new Map() };
		node.children.set(key, next);
		node = next;
	}
	node.slot = slot;
}

/** The fields that say what a translation is. */
const isOwn = (path: Path): boolean =>
	path.length === 1 && ['lang', 'of', 'checked'].includes(String(path[0]));

const valueOf = (root: Spot, path: Path): unknown =>
	path.reduce<Spot>((spot, key) => spot.get(key), root).value;

/** Which sources and steps a text leads to; in what order is the language's affair. */
const mentions = ({ links, notes }: Markdown): string =>
	[...links.map(({ id }) => `#${id}`), ...notes.map(({ id }) => `[^${id}]`)].sort().join(', ');
