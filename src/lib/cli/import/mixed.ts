import type { Nodes, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { LONGEST_TEXT } from '../../story/schema/index.ts';
import type { Said } from './data.ts';
import { fitting, tell } from './html.ts';
import { quoted, type Notes } from './notes.ts';
import { ProseBuilder, type Prose } from './prose.ts';
import { CLOSED, piecesOf } from './tags.ts';

/** What Markdown knows and a text of a story does not, in words. */
const LOST: Partial<Record<Nodes['type'], [what: string, why: string]>> = {
	blockquote: [
		'a quotation in Markdown lost its mark, its words stay',
		'Use the step’s "quote", with who said it.'
	],
	heading: ['a heading inside a text became strong words', 'Headings stand over chapters.'],
	inlineCode: ['the mark of code was left out, its words stay', 'A text has emphasis and strong words.'],
	code: ['code was left out', 'A text is words alone.'],
	thematicBreak: ['a rule was left out', 'Make two steps of the text, if it parts them.'],
	definition: ['a link’s definition was left out', 'Write the address where the link stands.']
};

/** Levels of nesting that are followed; deeper ones are more than anyone writes. */
const DEEPEST = 50;

/** Reads Markdown, with HTML in it or without, into restricted Markdown; all that has no place there is told. */
export function mixedProse(said: Said, notes: Notes): Prose {
	const { text, lineAt } = fitting(said, notes);
	const builder = new ProseBuilder(notes);
	// Paragraph by paragraph: Markdown made to be slow takes the square of its length.
	for (const { 0: part, index } of text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
		const line = lineAt(index);
		if (part.length > LONGEST_TEXT) {
			const what = `a paragraph was left out: ${quoted(part)}`;
			notes.add(
				line,
				what,
				`It has ${part.length} characters, and a step at most ${LONGEST_TEXT}; copy it in parts.`
			);
			continue;
		}
		const walk = new Walk(builder, notes, (offset) => lineAt(index + offset));
		// Indented text is text: whoever indents by hand means no code.
		for (const node of fromMarkdown(part, { extensions: [{ disable: { null: ['codeIndented'] } }] })
			.children) {
			walk.node(node, 0);
		}
		builder.end(line);
	}
	return builder.finish();
}

/** The name of an element that a piece of HTML opens and does not close, if its content is no text. */
function leftOpen(html: string): string {
	const name = /^<([a-z]+)\b[^<>]*>$/i.exec(html)?.[1]?.toLowerCase() ?? '';
	return CLOSED.test(name) && !html.endsWith('/>') ? name : '';
}

class Walk {
	readonly #builder: ProseBuilder;
	readonly #notes: Notes;
	readonly #lineAt: (offset: number) => number;
	/** The element whose content is no text, while it is open. */
	#closed = '';

	constructor(builder: ProseBuilder, notes: Notes, lineAt: (offset: number) => number) {
		this.#builder = builder;
		this.#notes = notes;
		this.#lineAt = lineAt;
	}

	node(node: Nodes, depth: number): void {
		const builder = this.#builder;
		const line = this.#lineAt(node.position?.start.offset ?? 0);
		if (this.#closed) {
			if (node.type === 'html' && node.value.toLowerCase().startsWith(`</${this.#closed}`)) this.#closed = '';
			return;
		}
		const lost = LOST[node.type];
		if (lost) this.#notes.add(line, ...lost);
		if (depth > DEEPEST)
			return this.#notes.add(line, 'a part nested too deeply was left out', 'Copy it by hand.');
		switch (node.type) {
			case 'text':
			case 'inlineCode':
				return builder.text(node.value, line);
			case 'html':
				for (const piece of piecesOf(node.value)) tell(piece, line, builder, this.#notes);
				this.#closed = leftOpen(node.value);
				return;
			case 'break':
				return builder.br(line);
			case 'image':
				return builder.picture({ src: node.url, line, ...(node.alt && { alt: node.alt }) });
			case 'emphasis':
				return this.#marked('em', node, depth);
			case 'strong':
				return this.#marked('strong', node, depth);
			case 'link':
				builder.link(node.url, line);
				this.#children(node, depth);
				return builder.link();
			case 'list':
				builder.listStart(node.ordered ? 'ol' : 'ul', line);
				this.#children(node, depth);
				return builder.listEnd();
			case 'listItem':
				builder.item(line);
				return this.#children(node, depth);
			case 'heading':
				builder.end(line);
				this.#marked('strong', node, depth);
				return builder.end(line);
			case 'paragraph':
			case 'blockquote':
				builder.end(line);
				this.#children(node, depth);
				return builder.end(line);
		}
	}

	#marked(kind: 'em' | 'strong', node: Parent, depth: number): void {
		this.#builder.mark(kind, 1);
		this.#children(node, depth);
		this.#builder.mark(kind, -1);
	}

	#children(node: Parent, depth: number): void {
		for (const child of node.children) this.node(child, depth + 1);
	}
}
