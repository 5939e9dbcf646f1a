import type { Block, Inline, StorySource } from '../story/text/index.ts';

/** How the parts of a text are written: as Markdown, or as plain text. */
export interface Markup {
	heading: (level: number, text: string) => string;
	inline: (children: readonly Inline[]) => string;
	quote: (text: string) => string;
	source: (source: StorySource) => string;
	/** Rows under the names of their columns, which stand in the first row. */
	table: (rows: readonly (readonly string[])[]) => string;
	/** A remark of the command, which is not the story's text. */
	aside: (text: string) => string;
}

export const plainText: Markup = {
	heading: (level, text) =>
		level < 3 ? `${text}\n${(level === 1 ? '=' : '-').repeat(text.length)}` : `[${text}]`,
	inline: (children) =>
		children
			.map((child) => {
				if (typeof child === 'string') return child;
				if (child.type === 'br') return '\n';
				if (child.type === 'note') return `[${child.note}]`;
				const text = plainText.inline(child.children);
				return child.type === 'a' && !child.href.startsWith('#') ? `${text} (${child.href})` : text;
			})
			.join(''),
	quote: (text) => text.replace(/^/gm, '    '),
	source: ({ name, url }) => (url ? `${name} (${url})` : name),
	table(rows) {
		const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
		const lines = rows.map((row) => widths.map((width, i) => (row[i] ?? '').padEnd(width)));
		return lines.map((line) => line.join('  ').trimEnd()).join('\n');
	},
	aside: (text) => text
};

export const markdown: Markup = {
	heading: (level, text) => `${'#'.repeat(level)} ${level < 3 ? escapedInline(text) : text}`,
	inline: (children) =>
		children
			.map((child) => {
				if (typeof child === 'string') return escaped(child);
				if (child.type === 'br') return '\\\n';
				if (child.type === 'note') return `[^${child.note}]`;
				const text = markdown.inline(child.children);
				if (child.type === 'a') return `[${text}](${child.href})`;
				return child.type === 'em' ? `*${text}*` : `**${text}**`;
			})
			.join(''),
	quote: (text) => escaped(text).replace(/^/gm, '> '),
	source: ({ name, url }) => (url ? `[${escaped(name)}](${url})` : escaped(name)),
	table([head = [], ...rows]) {
		const lines = [head, head.map(() => '---'), ...rows.map((row) => head.map((_, i) => row[i] ?? ''))];
		const cell = (text: string) => (text === '---' ? text : escapedInline(text).replaceAll('|', '\\|'));
		return lines.map((line) => `| ${line.map(cell).join(' | ')} |`).join('\n');
	},
	aside: (text) => `*${escaped(text)}*`
};

/** Puts a backslash before what Markdown would take for a mark inside a line. */
function escapedInline(text: string): string {
	return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}

/** The same for whole lines, which must not begin a list either. */
function escaped(text: string): string {
	return escapedInline(text).replace(/^(\s*\d+)([.)]\s)/gm, '$1\\$2');
}

/** Paragraphs and lists, with a blank line between. */
export function blocksText(blocks: readonly Block[], markup: Markup): string {
	return blocks
		.map((block) => {
			if (block.type === 'p') return markup.inline(block.children);
			const sign = (index: number) => (block.type === 'ol' ? `${index + 1}.` : '-');
			return block.items.map((item, index) => `${sign(index)} ${markup.inline(item)}`).join('\n');
		})
		.join('\n\n');
}
