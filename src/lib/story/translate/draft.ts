import { isMap, isScalar, isSeq, parseDocument, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { StoryFile } from '../schema/schema.ts';
import { Spot, type Path } from '../source/cursor.ts';
import { marksOf, withMarks, withoutMarks, yamlKey } from './fingerprints.ts';
import { slotsOf, valueAt, wordSlots, type TextSlot } from './slots.ts';
import { wordsIn } from '../text/words.ts';

/** A translation’s file, brought up to date with its original. */
export interface Draft {
	text: string;
	/** How many texts wait for their translation. */
	missing: number;
	/** The parts whose original was changed since: `title`, `steps.tower`. */
	stale: string[];
}

/** What a translation lacks, as its fields stand in each other. */
type Lacking = Map<string | number, Lacking | TextSlot>;

/**
 * Adds what a translation lacks: empty, under the words of the original. What was translated stays as it is written.
 *
 * @param text of a translation that has no errors
 * @param original the story's data
 * @param isChecked whether what was changed in the original has been mended here; else it stays marked as stale
 */
export function draftOf(text: string, original: StoryFile, isChecked: boolean): Draft {
	const bare = withoutMarks(text);
	const document = parseDocument(text);
	const root = new Spot(document.toJS({ maxAliasCount: 100 }));
	const lang = root.get('lang').text ?? 'en';
	const slots = [...slotsOf(original), ...wordSlots(wordsIn(lang) === undefined)];
	const missing = slots.filter(
		({ path, isNeeded }) => isNeeded && typeof valueAt(root.value, path) !== 'string'
	);
	const tree: Lacking = new Map();
	for (const slot of missing) insert(tree, slot);

	const contents = parseDocument(bare).contents;
	const additions = new Additions(bare);
	if (isMap(contents)) additions.fill(contents as YAMLMap.Parsed, tree, []);
	const marks = marksOf(root, slots);
	const stale = [...marks].flatMap(([name, mark]) => {
		const known = root.get('checked').get(name).text;
		return known === undefined || known === mark ? [] : [{ name, known }];
	});
	if (!isChecked) for (const { name, known } of stale) marks.set(name, known);
	return {
		text: withMarks(additions.text(), marks),
		missing: missing.length,
		stale: stale.map(({ name }) => name)
	};
}

function insert(tree: Lacking, slot: TextSlot): void {
	let node = tree;
	for (const key of slot.path.slice(0, -1)) {
		const next = node.get(key);
		const inner: Lacking = next instanceof Map ? next : new Map();
		node.set(key, inner);
		node = inner;
	}
	node.set(slot.path.at(-1)!, slot);
}

/** Lines to be put into a text, each after a line that is there. */
class Additions {
	readonly #text: string;
	readonly #lines = new Map<number, string[]>();

	constructor(text: string) {
		this.#text = text;
	}

	/** Puts what a map lacks at its end; what stands in braces is left to the translator. */
	fill(map: YAMLMap.Parsed, lacking: Lacking, path: Path): void {
		const [first] = map.items;
		if (map.flow || !first) return;
		const indent = this.#column(first.key);
		const end = this.#endOf(map.items.at(-1)!);
		for (const [key, inner] of lacking) {
			const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
			if (!pair) this.#add(end, rendered(key, inner, indent, path));
			else if (!(inner instanceof Map)) continue;
			else if (isMap(pair.value)) this.fill(pair.value as YAMLMap.Parsed, inner, [...path, key]);
			else if (isSeq(pair.value)) {
				for (const [index, item] of pair.value.items.entries()) {
					const own = inner.get(index);
					if (isMap(item) && own instanceof Map)
						this.fill(item as YAMLMap.Parsed, own, [...path, key, index]);
				}
			} else this.#add(this.#endOf(pair), children(inner, indent + 2, [...path, key]));
		}
	}

	text(): string {
		const eol = this.#text.includes('\r\n') ? '\r\n' : '\n';
		let [text, from] = ['', 0];
		for (const [at, lines] of [...this.#lines].sort(([a], [b]) => a - b)) {
			text += this.#text.slice(from, at) + lines.map((line) => eol + line).join('');
			from = at;
		}
		return text + this.#text.slice(from);
	}

	#add(at: number, lines: string[]): void {
		this.#lines.set(at, [...(this.#lines.get(at) ?? []), ...lines]);
	}

	/** How far a key stands in. */
	#column(key: ParsedNode): number {
		return key.range[0] - (this.#text.lastIndexOf('\n', key.range[0] - 1) + 1);
	}

	/** The end of the last line of a pair. */
	#endOf(pair: Pair<ParsedNode, ParsedNode | null>): number {
		const end = pair.value?.range[1] || pair.key.range[1];
		const last = this.#text.slice(0, end).trimEnd().length;
		const eol = /\r?\n/.exec(this.#text.slice(last));
		return eol ? last + eol.index : this.#text.length;
	}
}

/** An entry that is to be translated: the words of the original as a comment, and the field empty under them. */
function rendered(key: string | number, inner: Lacking | TextSlot, indent: number, path: Path): string[] {
	const margin = ' '.repeat(indent);
	// Parts that are read one by one stand apart.
	const gap = path.length === 0 || (path[0] === 'steps' && path.length === 1) ? [''] : [];
	const field = `${margin}${yamlKey(String(key))}:`;
	if (inner instanceof Map) {
		const within = children(inner, indent + 2, [...path, key]);
		return [...gap, field, ...within.slice(within[0] === '' ? 1 : 0)];
	}
	const words = inner.original
		.trimEnd()
		.split('\n')
		.map((line) => `${margin}# ${line}`.trimEnd());
	return [...gap, ...words, field];
}

function children(inner: Lacking, indent: number, path: Path): string[] {
	const isList = inner.has(0);
	return [...inner].flatMap(([key, child]) => {
		if (!isList || !(child instanceof Map)) return rendered(key, child, indent, path);
		// A list's entry begins with its dash, so its first comment goes before that.
		const [first = '', ...rest] = children(child, indent + 2, [...path, key]);
		return [`${' '.repeat(indent)}-`, first, ...rest];
	});
}
