import type { Nodes, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { LONGEST_TEXT } from '../story/schema/index.ts';
import type { SourceText } from './data.ts';
import { cleaned, HtmlReader } from './html.ts';
import { ProseBuilder, type Prose } from './prose.ts';
import { quoted, type Warnings } from './warnings.ts';

/** Levels of nesting that are followed; nobody writes deeper ones. */
const DEEPEST = 50;

/** Reads Markdown, with or without HTML in it, into restricted Markdown; it warns about all that does not fit there. */
export function markdownProse(source: SourceText, warnings: Warnings): Prose {
	const { text, positionAt } = cleaned(source, warnings);
	const builder = new ProseBuilder(warnings);
	// Paragraph by paragraph: Markdown made to be slow takes the square of its length.
	for (const { 0: part, index } of text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
		const position = positionAt(index);
		if (part.length > LONGEST_TEXT) {
			const fix = `It has ${part.length} characters, and a step at most ${LONGEST_TEXT}; copy it in parts.`;
			warnings.add(position, `a paragraph was left out: ${quoted(part)}`, fix);
			continue;
		}
		const reader = new MarkdownReader(builder, warnings, (offset) => positionAt(index + offset));
		// Indented text is text: whoever indents by hand means no code.
		const { children } = fromMarkdown(part, { extensions: [{ disable: { null: ['codeIndented'] } }] });
		for (const node of children) reader.read(node, 0);
		reader.end();
		builder.end(position);
	}
	return builder.finish();
}

class MarkdownReader {
	readonly #builder: ProseBuilder;
	readonly #warnings: Warnings;
	readonly #positionAt: SourceText['positionAt'];
	readonly #html: HtmlReader;

	constructor(builder: ProseBuilder, warnings: Warnings, positionAt: SourceText['positionAt']) {
		[this.#builder, this.#warnings, this.#positionAt] = [builder, warnings, positionAt];
		this.#html = new HtmlReader(builder, warnings);
	}

	read(node: Nodes, depth: number): void {
		const builder = this.#builder;
		const start = node.position?.start.offset ?? 0;
		const position = this.#positionAt(start);
		if (node.type === 'html')
			return this.#html.read(node.value, (offset) => this.#positionAt(start + offset));
		if (this.#html.isSkipping) return;
		this.#warnOfLoss(node);
		if (depth > DEEPEST) {
			const what = `a part nested too deeply was left out: ${quoted(textOf(node))}`;
			return this.#warnings.add(position, what, 'Copy it by hand.');
		}
		switch (node.type) {
			case 'text':
			case 'inlineCode':
				return builder.text(node.value, position);
			case 'break':
				return builder.br(position);
			case 'image':
				return builder.picture({ src: node.url, position, ...(node.alt && { alt: node.alt }) });
			case 'emphasis':
				return this.#marked('em', node, depth);
			case 'strong':
				return this.#marked('strong', node, depth);
			case 'link':
				builder.link(node.url, position);
				this.#children(node, depth);
				return builder.link();
			case 'list':
				builder.listStart(node.ordered ? 'ol' : 'ul', position);
				this.#children(node, depth);
				return builder.listEnd();
			case 'listItem':
				builder.item(position);
				return this.#children(node, depth);
			case 'heading':
				builder.end(position);
				this.#marked('strong', node, depth);
				return builder.end(position);
			case 'paragraph':
			case 'blockquote':
				builder.end(position);
				this.#children(node, depth);
				return builder.end(position);
		}
	}

	end(): void {
		this.#html.end();
	}

	/** Warns about what Markdown has and a text of a story does not. */
	#warnOfLoss(node: Nodes): void {
		const position = this.#positionAt(node.position?.start.offset ?? 0);
		const warn = (what: string, fix: string): void => this.#warnings.add(position, what, fix);
		switch (node.type) {
			case 'blockquote':
				return warn(
					'a quotation in Markdown lost its mark, its words stay',
					'Use the step’s "quote", with who said it.'
				);
			case 'heading':
				return warn('a heading inside a text became strong words', 'Headings stand over chapters.');
			case 'inlineCode':
				return warn(
					`the mark of code round ${quoted(node.value)} was left out`,
					'A text has emphasis and strong words.'
				);
			case 'code':
				return warn(`code was left out: ${quoted(node.value)}`, 'A text is words alone.');
			case 'thematicBreak':
				return warn('a rule was left out', 'If it parts the text, make two steps.');
			case 'definition':
				return warn(
					`the definition of the link ${quoted(node.url)} was left out`,
					'Write the address where the link stands.'
				);
		}
	}

	#marked(kind: 'em' | 'strong', node: Parent, depth: number): void {
		this.#builder.mark(kind, 1);
		this.#children(node, depth);
		this.#builder.mark(kind, -1);
	}

	#children(node: Parent, depth: number): void {
		for (const child of node.children) this.read(child, depth + 1);
	}
}

/** The words of the first text inside a node. */
function textOf(node: Nodes): string {
	let inner: Nodes | undefined = node;
	while (inner && 'children' in inner) inner = inner.children[0];
	return inner && 'value' in inner ? inner.value : '';
}
