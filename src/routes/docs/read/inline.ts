import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent } from 'mdast';
import type { Inline } from '../types.ts';

/** Converts inline Markdown: text, code, emphasis and links. */
export function inlinesOf(nodes: readonly PhrasingContent[]): Inline[] {
	return nodes.map((node) => {
		switch (node.type) {
			case 'text':
				return node.value.replace(/\s*\n\s*/g, ' ');
			case 'html':
				// `<StoryMap>` in a sentence is text, not an element.
				return node.value;
			case 'inlineCode':
				return { kind: 'code', text: node.value };
			case 'strong':
				return { kind: 'strong', children: inlinesOf(node.children) };
			case 'emphasis':
				return { kind: 'em', children: inlinesOf(node.children) };
			case 'link':
				return { kind: 'link', href: node.url, children: inlinesOf(node.children) };
			default:
				throw new Error(`The docs can't show Markdown of the type "${node.type}". Write it another way.`);
		}
	});
}

/** Parses one line of Markdown, e.g. a sentence of a prop's docstring. */
export function inline(text: string): Inline[] {
	const [first] = fromMarkdown(text).children;
	if (!first) return [];
	// A sentence may begin like a list or a heading; it stays plain text.
	return first.type === 'paragraph' ? inlinesOf(first.children) : [text];
}
