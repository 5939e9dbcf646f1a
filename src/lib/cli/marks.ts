import type { Block, Inline, StorySource } from '../story/text/index.ts';

/** How the parts of a text are set: with Markdown's marks, or as plain as a letter. */
export interface Marks {
	heading: (level: number, words: string) => string;
	inline: (children: readonly Inline[]) => string;
	quote: (words: string) => string;
	source: (source: StorySource) => string;
	/** A remark of ours, which is not the story's text. */
	aside: (words: string) => string;
}

export const plain: Marks = {
	heading: (level, words) =>
		level < 3 ? `${words}\n${(level === 1 ? '=' : '-').repeat(words.length)}` : `[${words}]`,
	inline: (children) =>
		children
			.map((child) => {
				if (typeof child === 'string') return child;
				if (child.type === 'br') return '\n';
				if (child.type === 'note') return `[${child.note}]`;
				const words = plain.inline(child.children);
				return child.type === 'a' && !child.href.startsWith('#') ? `${words} (${child.href})` : words;
			})
			.join(''),
	quote: (words) => words.replace(/^/gm, '    '),
	source: ({ name, url }) => (url ? `${name} (${url})` : name),
	aside: (words) => words
};

export const markdown: Marks = {
	heading: (level, words) => `${'#'.repeat(level)} ${level < 3 ? unmarked(words) : words}`,
	inline: (children) =>
		children
			.map((child) => {
				if (typeof child === 'string') return escaped(child);
				if (child.type === 'br') return '\\\n';
				if (child.type === 'note') return `[^${child.note}]`;
				const words = markdown.inline(child.children);
				if (child.type === 'a') return `[${words}](${child.href})`;
				return child.type === 'em' ? `*${words}*` : `**${words}**`;
			})
			.join(''),
	quote: (words) => escaped(words).replace(/^/gm, '> '),
	source: ({ name, url }) => (url ? `[${escaped(name)}](${url})` : escaped(name)),
	aside: (words) => `*${escaped(words)}*`
};

/** Text with a backslash before what Markdown would read as a mark inside a line. */
function unmarked(words: string): string {
	return words.replace(/[\\`*_[\]<>#]/g, '\\$&');
}

/** The same for a text of its own, whose lines must not begin a list either. */
function escaped(words: string): string {
	return unmarked(words).replace(/^(\s*\d+)([.)]\s)/gm, '$1\\$2');
}

/** Paragraphs and lists, with a blank line between. */
export function blocksText(blocks: readonly Block[], marks: Marks): string {
	return blocks
		.map((block) => {
			if (block.type === 'p') return marks.inline(block.children);
			const sign = (index: number) => (block.type === 'ol' ? `${index + 1}.` : '-');
			return block.items.map((item, index) => `${sign(index)} ${marks.inline(item)}`).join('\n');
		})
		.join('\n\n');
}
