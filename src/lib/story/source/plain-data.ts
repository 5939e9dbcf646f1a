import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { isForbidden } from './cursor.ts';
import { fieldsByName, nameOf, rangeOf } from './nodes.ts';

/**
 * Turns YAML nodes into plain data: records, lists, text, numbers, true and false. Reports aliases, anchors, tags and
 * names that a story may not use, and leaves out fields without a value.
 */
export class PlainData {
	readonly #text: string;
	readonly #diagnostics: Diagnostics;

	constructor(text: string, diagnostics: Diagnostics) {
		this.#text = text;
		this.#diagnostics = diagnostics;
	}

	/** The node's data: undefined for an alias, null for an empty value. */
	of(node: ParsedNode): unknown {
		const range = rangeOf(node);
		if (isAlias(node)) {
			this.#diagnostics.add(209, range, {});
			return undefined;
		}
		if (node.anchor) this.#diagnostics.add(209, this.#before(range, '&'), {});
		if (node.tag) {
			const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
			this.#diagnostics.add(210, this.#before(range, '!'), { tag });
		}
		if (isMap(node)) return this.#record(node);
		if (isSeq(node)) return this.#list(node);
		return isScalar(node) ? this.#scalar(node, range) : undefined;
	}

	/** The range of the anchor or tag before a value. */
	#before(range: Range, sign: '&' | '!'): Range {
		const start = this.#text.lastIndexOf(sign === '!' ? ' !' : sign, range.start) + (sign === '!' ? 1 : 0);
		return start > 0 ? { start, end: range.start } : range;
	}

	#list(node: YAMLSeq.Parsed): unknown[] {
		return node.items.map((item) =>
			isCollection(item) || isScalar(item) || isAlias(item) ? this.of(item) : undefined
		);
	}

	#record(node: YAMLMap.Parsed): Record<string, unknown> {
		const record: Record<string, unknown> = {};
		const fields = fieldsByName(node);
		for (const field of node.items) {
			this.of(field.key);
			const name = nameOf(field);
			const range = rangeOf(field.key);
			const first = fields.get(name);
			if (first && first !== field) {
				const line = this.#diagnostics.lineAt(rangeOf(first.key).start);
				this.#diagnostics.add(208, range, { key: name, line });
			} else if (isForbidden(name)) this.#diagnostics.add(212, range, { key: name });
			else {
				const value = field.value ? this.of(field.value) : null;
				if (value !== null) record[name] = value;
			}
		}
		return record;
	}

	#scalar(node: Scalar.Parsed, { start, end }: Range): unknown {
		if (node.type !== 'PLAIN') return node.value;
		const comment = /^[ \t]+(#[^\s#!]\S*)/.exec(this.#text.slice(end, end + 80));
		if (comment) {
			const at = end + comment[0].length - comment[1]!.length;
			const range = { start: at, end: at + comment[1]!.length };
			this.#diagnostics.add(262, range, { comment: comment[1]! });
		}
		const dash = /\n[ \t]*(- )/.exec(this.#text.slice(start, end));
		if (dash) {
			const at = start + dash.index + dash[0].length - 2;
			this.#diagnostics.add(263, { start: at, end: at + 1 }, {});
		}
		return node.value;
	}
}
