import type { Block, DocPage, Inline, PropRow } from '../types.ts';

/** A whole page of the docs as Markdown, with the generated parts and the code of examples. */
export function markdownOf({ title, description, blocks }: DocPage): string {
	return [`# ${title}`, description, ...blocks.map(plain)].join('\n\n');
}

function plain(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return `${'#'.repeat(block.depth)} ${block.text}`;
		case 'text':
			return line(block.children);
		case 'list':
			return block.items
				.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${indented(item.map(plain).join('\n\n'))}`)
				.join('\n');
		case 'quote':
			return block.children.map(plain).join('\n\n').replace(/^/gm, '> ');
		case 'table':
			return [block.head, block.head.map(() => ['---']), ...block.rows].map(row).join('\n');
		case 'code':
			return fence(block.code, block.title ? `${block.lang} ${block.title}` : block.lang);
		case 'example':
			return fence(block.code, 'svelte');
		case 'props':
			return block.rows.map(propLine).join('\n');
		case 'types':
			return block.types.map(({ code }) => fence(code, 'ts')).join('\n\n');
	}
}

const indented = (text: string): string => text.replace(/\n(?=.)/g, '\n  ');
const fence = (code: string, info: string): string => `\`\`\`${info}\n${code}\n\`\`\``;
const row = (cells: Inline[][]): string =>
	`| ${cells.map((cell) => line(cell).replaceAll('|', '\\|')).join(' | ')} |`;

function propLine({ name, type, doc, required, bindable, default: value }: PropRow): string {
	const notes = [required && 'needed', bindable && 'bindable', value && `default \`${value}\``].filter(
		Boolean
	);
	const aside = notes.length > 0 ? ` (${notes.join(', ')})` : '';
	return `- \`${name}: ${type}\`${aside}${doc.length > 0 ? `: ${line(doc)}` : ''}`;
}

function line(inlines: readonly Inline[]): string {
	return inlines
		.map((piece) => {
			if (typeof piece === 'string') return piece;
			if (piece.kind === 'code') return `\`${piece.text}\``;
			if (piece.kind === 'link') return `[${line(piece.children)}](${piece.href})`;
			const mark = piece.kind === 'strong' ? '**' : '*';
			return mark + line(piece.children) + mark;
		})
		.join('');
}
