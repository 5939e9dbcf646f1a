import { DomUtils, parseDocument } from 'htmlparser2';
import type { Position } from '../data.ts';
import { quoted, type Warnings } from '../warnings.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A paragraph, heading, list or table of a document. */
export interface WordBlock {
	kind: 'paragraph' | 'heading' | 'list' | 'table';
	/** Of a heading, 1–6; else 0. */
	level: number;
	role: 'title' | 'subtitle' | '';
	/** What stands in it, without the tags of a paragraph or heading. */
	html: string;
	/** Its words alone. */
	text: string;
	position: Position;
	/** Name the block, by its number and its first words. */
	warnings: Warnings;
}

export interface WordDocument {
	blocks: WordBlock[];
	/** Footnotes and endnotes. */
	notes: { html: string; position: Position }[];
}

/** Marks of a document that no story has, in words. */
const LOST_MARKS: Readonly<Record<string, string>> = {
	u: 'a line under words was',
	s: 'a line through words was',
	sub: 'lowered letters were',
	sup: 'raised letters were'
};

/**
 * Parts the HTML that mammoth makes of a document into blocks. Links inside the document, comments and marks that a story
 * does not have are left out of them, with a warning.
 *
 * @param prefix begins the ids that mammoth gave to notes and comments
 */
export function blocksIn(html: string, prefix: string, warnings: Warnings): WordDocument {
	const elements = parseDocument(html).children.filter(isElement);
	const isNotes = ({ name, children: [first] }: Element): boolean =>
		name === 'ol' && isElement(first) && (first.attribs['id'] ?? '').startsWith(prefix);
	const comments = commentsIn(elements.filter(({ name }) => name === 'dl'));
	const found: WordDocument = { blocks: [], notes: [] };
	for (const element of elements.filter((one) => one.name !== 'dl' && !isNotes(one))) {
		found.blocks.push(blockOf(element, found.blocks.length + 1, { prefix, comments, warnings }));
	}
	for (const note of elements.filter(isNotes).flatMap(({ children }) => children)) {
		if (!isElement(note)) continue;
		for (const link of linksIn(note, `#${prefix}`)) DomUtils.removeElement(link);
		const position = { line: found.blocks.length + 1 + found.notes.length };
		tidyMarks(note, position, warnings);
		found.notes.push({ html: DomUtils.getInnerHTML(note), position });
	}
	return found;
}

/** The words of each comment, by the address of the link to it. */
function commentsIn(lists: readonly Element[]): Map<string, string> {
	const comments = new Map<string, string>();
	for (const { children } of lists) {
		for (const [at, node] of children.entries()) {
			const id = isElement(node) && node.name === 'dt' ? node.attribs['id'] : undefined;
			if (id) comments.set(`#${id}`, wordsIn(children[at + 1]).replace(/\s*↑$/, ''));
		}
	}
	return comments;
}

interface Context {
	prefix: string;
	comments: ReadonlyMap<string, string>;
	warnings: Warnings;
}

function blockOf(element: Element, number: number, { prefix, comments, warnings: all }: Context): WordBlock {
	const { name } = element;
	const position = { line: number };
	const level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
	const kind = level ? 'heading' : name === 'table' ? 'table' : /^[uo]l$/.test(name) ? 'list' : 'paragraph';
	const marks = linksIn(element, `#${prefix}`).filter(
		({ parent }) => isElement(parent) && parent.name === 'sup'
	);
	const said = marks.map(({ attribs }) => comments.get(attribs['href']!)).filter((one) => one !== undefined);
	for (const { parent } of marks) if (isElement(parent)) DomUtils.removeElement(parent);
	const text = wordsOf(element);
	const warnings = all.inside(kind, number, text);
	for (const comment of said) {
		const fix = 'Comments are for those who write.';
		warnings.add(position, `a comment was left out: ${quoted(comment)}`, fix);
	}
	for (const link of linksIn(element, '#')) {
		const what = `a link inside the document was left out, its words stay: ${quoted(DomUtils.textContent(link))}`;
		warnings.add(position, what, 'A story links to its own steps, by #their-id.');
		unwrap(link);
	}
	tidyMarks(element, position, warnings);
	const html =
		kind === 'paragraph' || level ? DomUtils.getInnerHTML(element) : DomUtils.getOuterHTML(element);
	const role = element.attribs['class'] === 'title' ? 'title' : element.attribs['class'] ? 'subtitle' : '';
	return {
		kind: text || kind !== 'heading' ? kind : 'paragraph',
		level,
		role,
		html,
		text,
		position,
		warnings
	};
}

const linksIn = (element: Element, start: string): Element[] =>
	DomUtils.getElementsByTagName('a', element).filter(({ attribs }) => attribs['href']?.startsWith(start));

/** Leaves out marks that no text of a story has. A line under a link means no more than the link. */
function tidyMarks(element: Element, position: Position, warnings: Warnings): void {
	for (const mark of DomUtils.getElementsByTagName((name) => Object.hasOwn(LOST_MARKS, name), element)) {
		const words = DomUtils.textContent(mark);
		const links = DomUtils.getElementsByTagName('a', mark);
		const isLink = isInLink(mark) || links.map((link) => DomUtils.textContent(link)).join('') === words;
		if (words.trim() !== '' && !(mark.name === 'u' && isLink)) {
			const what = `${LOST_MARKS[mark.name]} left out, the words stay: ${quoted(words)}`;
			warnings.add(position, what, 'A text has emphasis and strong words.');
		}
		unwrap(mark);
	}
}

function isInLink({ parent }: Element): boolean {
	if (!isElement(parent)) return false;
	return parent.name === 'a' || isInLink(parent);
}

function unwrap(element: Element): void {
	for (const child of [...element.children]) DomUtils.prepend(element, child);
	DomUtils.removeElement(element);
}

/** The words of a block: a table’s by cells and rows. */
function wordsOf(element: Element): string {
	if (element.name !== 'table') return wordsIn(element);
	const rows = DomUtils.getElementsByTagName('tr', element);
	return rows.map(({ children }) => children.map(wordsIn).join(' | ')).join('; ');
}

/** The words in a node on one line, with a space between paragraphs. */
function wordsIn(node: Node | undefined): string {
	const inside = (one: Node): string => {
		if (!isElement(one)) return DomUtils.textContent(one);
		const words = one.children.map(inside).join('');
		return /^(?:p|li|h[1-6]|br|td|th)$/.test(one.name) ? ` ${words} ` : words;
	};
	return node ? inside(node).replace(/\s+/g, ' ').trim() : '';
}

const isElement = (node: unknown): node is Element =>
	typeof node === 'object' && node !== null && 'attribs' in node;
