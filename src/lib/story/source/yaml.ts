import { Composer, isAlias, isCollection, isMap, isScalar, isSeq, Lexer, Parser, type Document } from 'yaml';
import type { Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { Located } from './located.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Range } from '../diagnostics/range.ts';
import { reportSyntax } from './syntax.ts';

/** The longest file read, in characters: about twelve times the longest story we know. */
export const LONGEST_FILE = 500_000;

/** Levels of nesting in YAML's own terms; a story needs about twenty. Deeper ones exhaust the composer's stack. */
const DEEPEST = 64;

/** Names that mean something to every JavaScript object. */
const forbidden = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Reads YAML 1.2 into plain data without aliases, tags or anything that runs; reports what is wrong with it. */
export function readYaml(text: string, diagnostics: Diagnostics): Located | undefined {
	if (text.length > LONGEST_FILE) {
		diagnostics.add(201, { start: 0, end: 0 }, { size: text.length, limit: LONGEST_FILE });
		return undefined;
	}
	const document = compose(text, diagnostics);
	if (!document || diagnostics.hasErrors) return undefined;
	const located = new Located(text);
	if (document.contents) {
		located.root = stretch(document.contents);
		located.value = new Reading(text, diagnostics, located).read(document.contents);
	}
	return located;
}

/** Parses token by token, so that a bomb of brackets is refused before it is composed. */
function compose(text: string, diagnostics: Diagnostics): Document.Parsed | undefined {
	const parser = new Parser();
	const composer = new Composer({
		version: '1.2',
		schema: 'core',
		stringKeys: true,
		uniqueKeys: false,
		resolveKnownTags: false
	});
	const tokens = [];
	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		if (parser.stack.length > DEEPEST) {
			diagnostics.add(211, { start: parser.offset - lexeme.length, end: parser.offset }, {});
			return undefined;
		}
	}
	tokens.push(...parser.end());
	const [document, second] = composer.compose(tokens, true, text.length);
	if (!document) return undefined;
	reportSyntax(text, document, diagnostics);
	const directive = /^%.*/m.exec(text.slice(0, document.range[0]));
	if (directive) {
		const at = { start: directive.index, end: directive.index + directive[0].length };
		diagnostics.add(213, at, { what: 'a directive (%)' });
	}
	if (second) diagnostics.add(213, stretch(second), { what: 'a second document' });
	return document;
}

function stretch(node: { range?: [number, number, number] | null }): Range {
	return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

/** Turns composed nodes into plain data, noting where each stands. */
class Reading {
	readonly #text: string;
	readonly #diagnostics: Diagnostics;
	readonly #located: Located;

	constructor(text: string, diagnostics: Diagnostics, located: Located) {
		this.#text = text;
		this.#diagnostics = diagnostics;
		this.#located = located;
	}

	/** The node's data; undefined for an alias, and null for a value left empty. */
	read(node: ParsedNode): unknown {
		const at = stretch(node);
		if (isAlias(node)) this.#diagnostics.add(209, at, {});
		else if (node.anchor) this.#diagnostics.add(209, this.#before(at, '&'), {});
		if (isAlias(node)) return undefined;
		if (node.tag)
			this.#diagnostics.add(210, this.#before(at, '!'), {
				tag: node.tag.replace('tag:yaml.org,2002:', '!!')
			});
		if (isMap(node)) return this.#map(node);
		if (isSeq(node)) return this.#list(node);
		return isScalar(node) ? this.#scalar(node, at) : undefined;
	}

	/** The anchor or tag before a value, by its first character. */
	#before(at: Range, mark: '&' | '!'): Range {
		const start = this.#text.lastIndexOf(mark === '!' ? ' !' : mark, at.start) + (mark === '!' ? 1 : 0);
		return start > 0 ? { start, end: at.start } : at;
	}

	#list(node: YAMLSeq.Parsed): unknown[] {
		const list: unknown[] = [];
		for (const item of node.items) {
			// In a flow list, `a: b` is a pair; nothing in a story is written like that.
			const value = isCollection(item) || isScalar(item) || isAlias(item) ? this.read(item) : undefined;
			this.#located.place(list, list.length, { value: stretch(item as ParsedNode) });
			list.push(value);
		}
		return list;
	}

	#map(node: YAMLMap.Parsed): Record<string, unknown> {
		const record: Record<string, unknown> = {};
		const seen = new Map<string, Range>();
		for (const pair of node.items) this.#pair(pair, record, seen);
		return record;
	}

	#pair(
		pair: Pair<ParsedNode, ParsedNode | null>,
		record: Record<string, unknown>,
		seen: Map<string, Range>
	) {
		this.read(pair.key);
		const name = isScalar(pair.key) ? String(pair.key.value) : '';
		const key = stretch(pair.key);
		const first = seen.get(name);
		if (first)
			return this.#diagnostics.add(208, key, { key: name, line: this.#diagnostics.lineAt(first.start) });
		seen.set(name, key);
		if (forbidden.has(name)) return this.#diagnostics.add(212, key, { key: name });
		const value = pair.value ? this.read(pair.value) : null;
		if (value === null) {
			const empty = this.#located.empty.get(record) ?? new Map<string, Range>();
			this.#located.empty.set(record, empty.set(name, key));
			return undefined;
		}
		record[name] = value;
		this.#located.place(record, name, { key, value: pair.value ? stretch(pair.value) : key });
	}

	#scalar(node: Scalar.Parsed, at: Range): unknown {
		if (node.type !== 'PLAIN') return node.value;
		const comment = /^[ \t]+(#[^\s#!]\S*)/.exec(this.#text.slice(at.end, at.end + 80));
		if (comment) {
			const start = at.end + comment[0].length - comment[1]!.length;
			this.#diagnostics.add(262, { start, end: start + comment[1]!.length }, { comment: comment[1]! });
		}
		const dash = /\n[ \t]*(- )/.exec(this.#text.slice(at.start, at.end));
		if (dash) {
			const start = at.start + dash.index + dash[0].length - 2;
			this.#diagnostics.add(263, { start, end: start + 1 }, {});
		}
		return node.value;
	}
}
