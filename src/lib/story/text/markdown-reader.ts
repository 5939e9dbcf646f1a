import type { Emphasis, FootnoteReference, Link, Nodes, Paragraph, PhrasingContent, Strong } from 'mdast';
import type { DiagnosticParameters } from '../diagnostics/catalogue.ts';
import { isAllowed } from './addresses.ts';
import { footnote, leftovers, refused } from './refused-markdown.ts';
import type { Block, Inline, StoryMark } from './types.ts';

/** Reports something that restricted Markdown does not have, and its place in the text. */
export type ReportMarkdown = <Code extends 240 | 241 | 244 | 268>(
	code: Code,
	parameters: DiagnosticParameters<Code>,
	offset: number,
	length: number
) => void;

/** A place in the text that names a step, a chapter or a source by its id. */
export interface Mention {
	id: string;
	offset: number;
	length: number;
}

/** Restricted Markdown, read: what a page may show, and the ids that it names. */
export interface Markdown {
	blocks: Block[];
	/** Links to steps and chapters: `#id`. */
	links: Mention[];
	/** Marks of notes: `[^id]`. */
	notes: Mention[];
}

/** Numbers the next mark that names a source. */
export type NumberMark = (source: string) => StoryMark;

/** Two levels of emphasis are as much as a page can show; without a limit, nesting could exhaust the stack. */
const DEEPEST = 2;

/** Turns the nodes of a text into what a page may show. */
export class MarkdownReader {
	readonly blocks: Block[] = [];
	readonly links: Mention[] = [];
	readonly notes: Mention[] = [];
	readonly #text: string;
	readonly #report: ReportMarkdown;
	readonly #numberMark: NumberMark;
	/** How many emphases contain the current text. */
	#depth = 0;
	#inLink = false;

	constructor(text: string, report: ReportMarkdown, numberMark: NumberMark = () => ({ note: 0, mark: 0 })) {
		this.#text = text;
		this.#report = report;
		this.#numberMark = numberMark;
	}

	block(node: Nodes): void {
		if (node.type === 'paragraph') this.#paragraph(node);
		else if (node.type === 'list') this.#list(node);
		else this.#refuse(node);
	}

	#paragraph(node: Paragraph): void {
		const [first, second] = node.children;
		if (first?.type === 'footnoteReference' && second?.type === 'text' && second.value.startsWith(':')) {
			const [what, hint] = footnote;
			return this.#reportNode(node, what, hint);
		}
		this.blocks.push({ type: 'p', children: this.#inlines(node.children) });
	}

	#list(node: Extract<Nodes, { type: 'list' }>): void {
		const start = node.start ?? 1;
		if (node.ordered && start !== 1) {
			this.#report(244, { start }, offsetOf(node), `${start}.`.length);
		}
		const items = node.children.map(({ children: [first, ...rest] }) => {
			for (const extra of rest) {
				const what =
					extra.type === 'list' ? 'a list inside a list' : 'a second paragraph in an item of a list';
				this.#reportNode(extra, what, 'Lists are flat: one line for each item.');
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
			this.#reportNode(node, 'emphasis inside emphasis inside emphasis', 'Once is enough.');
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
		else if (!isAllowed(href)) this.#report(241, { href }, offset, length);
		if (node.title) this.#reportNode(node, 'a title on a link', 'Remove the words after the address.');
		this.#inLink = true;
		const children = this.#inlines(node.children);
		this.#inLink = false;
		return { type: 'a', href, children };
	}

	#note(node: FootnoteReference): Inline {
		const id = node.identifier;
		if (this.#inLink) this.#reportNode(node, 'a note inside a link', 'Put it after the link.');
		this.notes.push({ id, offset: offsetOf(node), length: lengthOf(node) });
		return { type: 'note', ...this.#numberMark(id) };
	}

	#leftovers(node: Nodes): void {
		// Looks at the text as written, where a backslash still marks stars that the author wants to show.
		const written = this.#text.slice(offsetOf(node), offsetOf(node) + lengthOf(node));
		for (const [pattern, hint] of leftovers) {
			const match = pattern.exec(written);
			if (match) this.#report(268, { text: match[0], hint }, offsetOf(node) + match.index, match[0].length);
		}
	}

	#refuse(node: Nodes): void {
		// The opening tag was reported.
		if (node.type === 'html' && node.value.startsWith('</')) return;
		const isNote = node.type === 'definition' && node.label?.startsWith('^');
		const [what, hint] = (isNote && footnote) || refused[node.type] || [node.type, 'Remove it.'];
		this.#reportNode(node, what, hint);
	}

	#reportNode(node: Nodes, what: string, hint: string): void {
		this.#report(240, { what, hint }, offsetOf(node), lengthOf(node));
	}
}

function offsetOf(node: Nodes): number {
	return node.position?.start.offset ?? 0;
}

function lengthOf(node: Nodes): number {
	return (node.position?.end.offset ?? 0) - offsetOf(node);
}
