import { isAlias, visit, type Document, type ParsedNode } from 'yaml';
import { Diagnostics, type Diagnostic } from '../story/diagnostics/index.ts';
import { composeYaml, type Path } from '../story/source/index.ts';
import { dataOf, isSameWritten, nodeAt } from './nodes.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { TextEdit } from './text-edit.ts';

const MARK = '\uFEFF';

/** A file's text while operations change it, and its nodes. A byte order mark is kept, and stands outside of `text`. */
export class SourceText {
	/** What was changed, one after the other, with offsets in the whole file. */
	readonly edits: TextEdit[] = [];
	readonly #mark: string;
	readonly #file: string;
	#text: string;
	#document: Document.Parsed | undefined;

	constructor(whole: string, file: string) {
		this.#mark = whole.startsWith(MARK) ? MARK : '';
		this.#text = whole.slice(this.#mark.length);
		this.#file = file;
	}

	get text(): string {
		return this.#text;
	}

	/** The whole file. */
	get whole(): string {
		return this.#mark + this.#text;
	}

	/** The top of the file. Refused where the file cannot be read. */
	get root(): ParsedNode | null {
		return this.document.contents;
	}

	/** The parsed file. */
	get document(): Document.Parsed {
		if (this.#document) return this.#document;
		const diagnostics = new Diagnostics(this.#text, this.#file);
		const document = composeYaml(this.#text, diagnostics);
		const [error] = diagnostics.sorted().filter(({ severity }) => severity === 'error');
		if (error) {
			const { message, fix, line } = error;
			const reason = `line ${line} cannot be read, as ${message}`;
			refuse(298, { start: 0, end: 0 }, { reason, hint: fix });
		}
		if (!document) refuse(298, { start: 0, end: 0 }, { reason: 'it is empty', hint: 'Start with "title:".' });
		return (this.#document = document);
	}

	node(path: Path): ParsedNode | null | undefined {
		return nodeAt(this.root, path);
	}

	/** Puts text in place of what stands in a range. */
	splice(from: number, to: number, insert: string): void {
		if (this.#text.slice(from, to) === insert) return;
		const offset = this.#mark.length;
		this.edits.push({ from: from + offset, to: to + offset, insert });
		this.#text = this.#text.slice(0, from) + insert + this.#text.slice(to);
		this.#document = undefined;
	}

	/** Goes back to an earlier state: the first so many edits. */
	rewind(text: string, count: number): void {
		this.edits.length = count;
		this.#text = text;
		this.#document = undefined;
	}

	/**
	 * Makes a change, and refuses it where the file then holds something else than it should: a guard against every way in
	 * which a splice could change more than it was meant to.
	 */
	change(path: Path, expect: (data: unknown) => unknown, splice: () => void): void {
		this.#refuseShared(path);
		const expected = expect(structuredClone(dataOf(this.root)));
		const { start, end } = this.rangeAt(path);
		const [text, count] = [this.#text, this.edits.length];
		splice();
		if (this.#holds(expected)) return;
		this.rewind(text, count);
		const reason = 'its place in the file does not allow that';
		refuse(298, { start, end }, { reason, hint: 'Change it in the file.' });
	}

	/** The range of what stands at a path, or of what is nearest to it. */
	rangeAt(path: Path): { start: number; end: number } {
		for (let length = path.length; length >= 0; length--) {
			const node = this.node(path.slice(0, length));
			if (node) return { start: node.range[0], end: node.range[1] };
		}
		return { start: 0, end: 0 };
	}

	/** A refusal with its place in the text. */
	diagnosticOf({ code, range, parameters }: Refusal): Diagnostic {
		const diagnostics = new Diagnostics(this.#text, this.#file);
		diagnostics.add(code, range, parameters as never);
		return diagnostics.list[0]!;
	}

	#holds(expected: unknown): boolean {
		const diagnostics = new Diagnostics(this.#text, this.#file);
		const document = composeYaml(this.#text, diagnostics);
		if (!document || diagnostics.hasErrors || !isSameWritten(dataOf(document.contents), expected))
			return false;
		this.#document = document;
		return true;
	}

	/** Refuses to change a value that other places repeat by its anchor. */
	#refuseShared(path: Path): void {
		const anchored = path.flatMap((_, index) => {
			const node = this.node(path.slice(0, index + 1));
			return node && !isAlias(node) && node.anchor ? [node.anchor] : [];
		});
		if (anchored.length === 0) return;
		visit(this.document, {
			Alias: (_, { source }) => {
				if (!anchored.includes(source)) return;
				const reason = `other places repeat it by the anchor "&${source}"`;
				refuse(298, this.rangeAt(path), { reason, hint: `Write the value out where "*${source}" stands.` });
			}
		});
	}
}
