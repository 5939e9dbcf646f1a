import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { Path } from '../source/path.ts';
import { lineBreakOf, lineEndOf, type Field } from './file-lines.ts';
import { FIELD } from './fingerprint-block.ts';
import type { SlotTree } from './slot-tree.ts';
import type { TextSlot } from './slots.ts';
import { yamlKey } from '../source/yaml-key.ts';

/** Lines to insert into a text, each after an existing line. */
export class Additions {
	readonly #text: string;
	readonly #lines = new Map<number, string[]>();

	constructor(text: string) {
		this.#text = text;
	}

	/** Adds the missing fields of a map at its end. A map in braces is left to the translator. */
	fill(map: YAMLMap.Parsed, missing: SlotTree, path: Path): void {
		const [first] = map.items;
		if (map.flow || !first) return;
		const indent = this.#column(first.key);
		// The fingerprints stay last.
		const last = map.items.findLast(({ key }) => path.length > 0 || nameIn(key) !== FIELD) ?? first;
		const end = this.#endOf(last);
		for (const [key, inner] of missing) {
			const pair = map.items.find((item) => nameIn(item.key) === String(key));
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
		const lineBreak = lineBreakOf(this.#text);
		let [text, from] = ['', 0];
		for (const [at, lines] of [...this.#lines].sort(([a], [b]) => a - b)) {
			text += this.#text.slice(from, at) + lines.map((line) => lineBreak + line).join('');
			from = at;
		}
		return text + this.#text.slice(from);
	}

	#add(at: number, lines: string[]): void {
		this.#lines.set(at, [...(this.#lines.get(at) ?? []), ...lines]);
	}

	/** How far a key is indented. */
	#column(key: ParsedNode): number {
		return key.range[0] - (this.#text.lastIndexOf('\n', key.range[0] - 1) + 1);
	}

	#endOf(field: Field): number {
		return lineEndOf(this.#text, field);
	}
}

const nameIn = (key: ParsedNode): string | undefined => (isScalar(key) ? String(key.value) : undefined);

/** A field to translate: the words of the original as a comment, and the empty field under them. */
function rendered(key: string | number, inner: SlotTree | TextSlot, indent: number, path: Path): string[] {
	const margin = ' '.repeat(indent);
	// An empty line sets the top fields and the steps apart.
	const gap = path.length === 0 || (path[0] === 'steps' && path.length === 1) ? [''] : [];
	const field = `${margin}${yamlKey(String(key))}:`;
	if (inner instanceof Map) {
		const within = children(inner, indent + 2, [...path, key]);
		return [...gap, field, ...within.slice(within[0] === '' ? 1 : 0)];
	}
	const words = inner.original
		.trimEnd()
		.split(/\r\n?|\n/)
		.map((line) => `${margin}# ${line}`.trimEnd());
	return [...gap, ...words, field];
}

function children(inner: SlotTree, indent: number, path: Path): string[] {
	const isList = inner.has(0);
	return [...inner].flatMap(([key, child]) => {
		if (!isList || !(child instanceof Map)) return rendered(key, child, indent, path);
		// An item of a list begins with its dash, so its comments come after that.
		const [first = '', ...rest] = children(child, indent + 2, [...path, key]);
		return [`${' '.repeat(indent)}-`, first, ...rest];
	});
}
