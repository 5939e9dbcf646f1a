import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { MarkdownReader, type Markdown, type NumberMark, type ReportMarkdown } from './markdown-reader.ts';
import { notesFromMarkdown, noteSyntax } from './note-syntax.ts';

export type { Markdown } from './markdown-reader.ts';

const options = { extensions: [noteSyntax], mdastExtensions: [notesFromMarkdown] };

/** The number of parsed texts that are kept: twice as many as the longest story may have. */
const KEPT = 5000;
const kept = new Map<string, Root>();

/** Parses a text once: a story is checked, then built, and read again after each save. */
function parse(text: string): Root {
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
 * @param report is called for each thing that restricted Markdown does not have, with its place in the text
 * @param numberMark numbers the marks of notes; without it they are all 0
 */
export function readMarkdown(text: string, report: ReportMarkdown, numberMark?: NumberMark): Markdown {
	const reader = new MarkdownReader(text, report, numberMark);
	for (const node of parse(text).children) reader.block(node);
	const { blocks, links, notes } = reader;
	return { blocks, links, notes };
}
