import type {
	Emphasis,
	FootnoteReference,
	Link,
	Nodes,
	Paragraph,
	PhrasingContent,
	Root,
	Strong
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { DiagnosticParameters } from '../diagnostics/catalogue.ts';
import { notesFromMarkdown, noteSyntax } from './note-syntax.ts';
import type { Block, Inline, StoryMark } from './types.ts';

/** Told of something that restricted Markdown does not hold, and of its place in the text. */
export type TellFault = <Code extends 240 | 241 | 244 | 268>(
	code: Code,
	words: DiagnosticParameters<Code>,
	offset: number,
	length: number
) => void;

/** A place in the text that names a step, a chapter or a source by its id. */
export interface Mention {
	id: string;
	offset: number;
	length: number;
}

/** Restricted Markdown, read: what may be shown, and what it leads to. */
export interface Markdown {
	blocks: Block[];
	/** Links to steps and chapters: `#id`. */
	links: Mention[];
	/** Marks of notes: `[^id]`. */
	notes: Mention[];
}

/** Numbers the next mark that names a source. */
export type MarkNote = (source: string) => StoryMark;

/** What Markdown knows and a story does not, by mdast's names. */
const refused: Partial<Record<Nodes['type'], [what: string, hint: string]>> = {
	heading: ['a heading', 'Use the title of a chapter; write \\# for a plain #.'],
	thematicBreak: ['a rule', 'Remove it, or make two steps of the text.'],
	blockquote: ['a quotation in Markdown', 'Use the step’s "quote", or put a backslash before the >.'],
	code: ['code', 'Indent the text no deeper than the lines around it, and use no ``` fences.'],
	inlineCode: ['code', 'Use *emphasis* instead of `backquotes`.'],
	html: ['HTML', 'Use *emphasis*, **strong**, [a link](https://…) or a list; write \\< for a plain <.'],
	image: ['an image', 'Pictures have no place in the text: use the step’s "image".'],
	imageReference: ['an image', 'Pictures have no place in the text: use the step’s "image".'],
	linkReference: ['a link by reference', 'Write [words](https://…).'],
	definition: ['a link’s definition', 'Write [words](https://…) where the link stands.']
};

const noteText = ['a footnote', 'List what it says under "sources", by the same id.'] as const;

/** Strong words in emphasised ones are as much as a page can show, and without a bound they could fill the stack. */
const DEEPEST = 2;

/** What looks like Markdown and is none, and so would show as it is written. */
const leftovers: [mark: RegExp, hint: string][] = [
	[/\*\*/, 'Strong words have the stars right at their ends, without spaces: **words**.'],
	[
		/\]\(|\[[^\]]*\] \(/,
		'A link is [words](https://…), without spaces between the brackets or in the address.'
	],
	[/\[\^[^\]]*\]/, 'A note is [^its-id], with the id of one of the "sources".'],
	[/<\/?[a-z]+/i, 'HTML is not read.']
];

const options = { extensions: [noteSyntax], mdastExtensions: [notesFromMarkdown] };

/** Texts kept as they were parsed: twice as many as a long story has. */
const KEPT = 500;
const kept = new Map<string, Root>();

/** Parses a text once: it is checked, then built, and read again with each save of its story. */
function parsed(text: string): Root {
	const known = kept.get(text);
	if (known) return known;
	const root = fromMarkdown(text, options);
	if (kept.size === KEPT) kept.clear();
	kept.set(text, root);
	return root;
}

/**
 * Reads restricted Markdown: paragraphs, flat lists, emphasis, strong, links, line breaks and marks of notes, and never
 * HTML.
 *
 * @param markNote numbers the marks; where it is missing they are all 0
 */
export function readMarkdown(
	text: string,
	tell: TellFault,
	markNote: MarkNote = () => ({ note: 0, mark: 0 })
): Markdown {
	const reading = new Reading(text, tell, markNote);
	for (const node of parsed(text).children) reading.block(node);
	const { blocks, links, notes } = reading;
	return { blocks, links, notes };
}

class Reading {
	readonly blocks: Block[] = [];
	readonly links: Mention[] = [];
	readonly notes: Mention[] = [];
	readonly #text: string;
	readonly #tell: TellFault;
	readonly #markNote: MarkNote;
	/** How many emphases the text being read stands in. */
	#depth = 0;
	#inLink = false;

	constructor(text: string, tell: TellFault, markNote: MarkNote) {
		this.#text = text;
		this.#tell = tell;
		this.#markNote = markNote;
	}

	block(node: Nodes): void {
		if (node.type === 'paragraph') this.#paragraph(node);
		else if (node.type === 'list') this.#list(node);
		else this.#refuse(node);
	}

	#paragraph(node: Paragraph): void {
		const [first, second] = node.children;
		if (first?.type === 'footnoteReference' && second?.type === 'text' && second.value.startsWith(':')) {
			const [what, hint] = noteText;
			return this.#notHeld(node, what, hint);
		}
		this.blocks.push({ type: 'p', children: this.#inlines(node.children) });
	}

	#list(node: Extract<Nodes, { type: 'list' }>): void {
		const start = node.start ?? 1;
		if (node.ordered && start !== 1) {
			this.#tell(244, { start }, offsetOf(node), `${start}.`.length);
		}
		const items = node.children.map(({ children: [first, ...rest] }) => {
			for (const extra of rest) {
				const what =
					extra.type === 'list' ? 'a list inside a list' : 'a second paragraph in an item of a list';
				this.#notHeld(extra, what, 'Lists are flat: one line for each item.');
			}
			if (first?.type === 'paragraph') return this.#inlines(first.children);
			if (first) this.#refuse(first);
			return [];
		});
		this.blocks.push({ type: node.ordered ? 'ol' : 'ul', items });
	}

	#inlines(nodes: PhrasingContent[]): Inline[] {
		const inlines: Inline[] = [];
		for (const node of nodes) {
			const inline = this.#inline(node);
			const before = inlines.at(-1);
			if (typeof inline === 'string' && typeof before === 'string')
				inlines[inlines.length - 1] = before + inline;
			else if (inline !== undefined) inlines.push(inline);
		}
		return inlines;
	}

	#inline(node: PhrasingContent): Inline | undefined {
		switch (node.type) {
			case 'text':
				this.#leftovers(node);
				return node.value.replace(/\s*\n\s*/g, ' ');
			case 'emphasis':
				return { type: 'em', children: this.#deeper(node) };
			case 'strong':
				return { type: 'strong', children: this.#deeper(node) };
			case 'break':
				return { type: 'br' };
			case 'link':
				return this.#link(node);
			case 'footnoteReference':
				return this.#note(node);
			default:
				this.#refuse(node);
				return undefined;
		}
	}

	#deeper(node: Emphasis | Strong): Inline[] {
		if (this.#depth === DEEPEST) {
			this.#notHeld(node, 'emphasis inside emphasis inside emphasis', 'Once is enough.');
			return [];
		}
		this.#depth++;
		const inlines = this.#inlines(node.children);
		this.#depth--;
		return inlines;
	}

	#link(node: Link): Inline {
		const href = node.url;
		const [offset, length] = [offsetOf(node), lengthOf(node)];
		if (href.startsWith('#') && href.length > 1) this.links.push({ id: href.slice(1), offset, length });
		else if (!isAllowed(href)) this.#tell(241, { href }, offset, length);
		if (node.title) this.#notHeld(node, 'a title on a link', 'Remove the words after the address.');
		this.#inLink = true;
		const children = this.#inlines(node.children);
		this.#inLink = false;
		return { type: 'a', href, children };
	}

	#note(node: FootnoteReference): Inline {
		const id = node.identifier;
		if (this.#inLink) this.#notHeld(node, 'a note inside a link', 'Put it after the link.');
		this.notes.push({ id, offset: offsetOf(node), length: lengthOf(node) });
		return { type: 'note', ...this.#markNote(id) };
	}

	#leftovers(node: Nodes): void {
		// In the text as written, where a backslash still tells stars that are meant from stars that are not.
		const written = this.#text.slice(offsetOf(node), offsetOf(node) + lengthOf(node));
		for (const [pattern, hint] of leftovers) {
			const match = pattern.exec(written);
			if (match) this.#tell(268, { text: match[0], hint }, offsetOf(node) + match.index, match[0].length);
		}
	}

	#refuse(node: Nodes): void {
		// The tag that it closes was told of.
		if (node.type === 'html' && node.value.startsWith('</')) return;
		const isNote = node.type === 'definition' && node.label?.startsWith('^');
		const [what, hint] = (isNote && noteText) || refused[node.type] || [node.type, 'Remove it.'];
		this.#notHeld(node, what, hint);
	}

	#notHeld(node: Nodes, what: string, hint: string): void {
		this.#tell(240, { what, hint }, offsetOf(node), lengthOf(node));
	}
}

/** True for addresses that a story may link to: never `javascript:`, `data:` or another page of the same site. */
export function isAllowed(href: string): boolean {
	return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(href) || /^mailto:[^\s@]+@[^\s@]+$/i.test(href);
}

function offsetOf(node: Nodes): number {
	return node.position?.start.offset ?? 0;
}

function lengthOf(node: Nodes): number {
	return (node.position?.end.offset ?? 0) - offsetOf(node);
}
