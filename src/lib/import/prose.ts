import { isAllowed } from '../story/text/index.ts';
import type { Position } from './data.ts';
import { plainTextOf, type TextBlock, type TextRun } from './text-runs.ts';
import { quoted, type Warnings } from './warnings.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A picture in a text, with what the text says of it. */
export interface Picture {
	src: string;
	position: Position;
	alt?: string;
	width?: number;
	height?: number;
}

/** What a text becomes. */
export interface Prose {
	/** Paragraphs and lists of restricted Markdown. */
	blocks: string[];
	/** The text without marks, on one line. */
	plainText: string;
	pictures: Picture[];
}

/** A paragraph or list, and where it begins. */
interface PlacedBlock {
	block: TextBlock;
	position: Position;
}

/** Builds a text of the pieces that a reader of HTML or Markdown finds, and warns about what it cannot keep. */
export class ProseBuilder {
	readonly #warnings: Warnings;
	readonly #blocks: PlacedBlock[] = [];
	readonly #pictures: Picture[] = [];
	readonly #lists: ('ul' | 'ol')[] = [];
	#open: PlacedBlock | undefined;
	#em = 0;
	#strong = 0;
	#href: string | undefined;

	constructor(warnings: Warnings) {
		this.#warnings = warnings;
	}

	text(text: string, position: Position): void {
		if (!this.#open && text.trim() === '') return;
		this.#add(
			{
				text,
				...(this.#em > 0 && { em: true }),
				...(this.#strong > 0 && { strong: true }),
				...(this.#href !== undefined && { href: this.#href })
			},
			position
		);
	}

	mark(kind: 'em' | 'strong', by: 1 | -1): void {
		if (kind === 'em') this.#em = Math.max(0, this.#em + by);
		else this.#strong = Math.max(0, this.#strong + by);
	}

	/** Begins a link if stories may link to its address; without an address it ends one. */
	link(address?: string, position: Position = { line: 1 }): void {
		this.#href = undefined;
		const href = address?.trim();
		if (!href) return;
		if (isAllowed(href)) this.#href = href;
		else {
			const fix = 'A story links to https://…, http://…, mailto:… and its own steps, by #their-id.';
			this.#warnings.add(position, `a link to ${quoted(href)} was left out, its words stay`, fix);
		}
	}

	br(position: Position): void {
		if (this.#open) this.#add({ text: '', br: true }, position);
	}

	/** Ends a paragraph; inside a list, the line. */
	end(position: Position): void {
		if (this.#lists.length > 0) this.br(position);
		else this.#close();
	}

	listStart(type: 'ul' | 'ol', position: Position): void {
		if (this.#lists.length === 0) this.#close();
		else this.#warnings.add(position, 'a list inside a list became part of it', 'Lists of a story are flat.');
		this.#lists.push(type);
	}

	listEnd(): void {
		this.#lists.pop();
		if (this.#lists.length === 0) this.#close();
	}

	item(position: Position): void {
		if (this.#lists.length === 0) return this.#close();
		this.#start(position).block.items.push([]);
	}

	picture(picture: Picture): void {
		this.#pictures.push(picture);
	}

	finish(): Prose {
		this.#close();
		const blocks: string[] = [];
		let [before, bullet]: [TextBlock['type'] | '', '-' | '*'] = ['', '-'];
		for (const { block, position } of this.#blocks) {
			bullet = block.type === before && bullet === '-' ? '*' : '-';
			before = block.type;
			const written = writeMarkdown(block, bullet);
			const text = plainTextOf(block);
			if (written) blocks.push(written.text);
			if (written?.unmarked && isMarked(block)) {
				const what = `emphasis was left out, its words stay: ${quoted(text)}`;
				this.#warnings.add(position, what, 'Set it anew, around whole words.');
			}
			if (!written && text.trim() !== '') {
				const what = `a paragraph was left out: ${quoted(text)}`;
				this.#warnings.add(position, what, 'It is longer than a step can be; copy it by hand, in parts.');
			}
		}
		const plainText = this.#blocks.map(({ block }) => plainTextOf(block)).join(' ');
		return { blocks, plainText: plainText.replace(/\s+/g, ' ').trim(), pictures: this.#pictures };
	}

	#start(position: Position): PlacedBlock {
		this.#open ??= { position, block: { type: this.#lists[0] ?? 'p', items: this.#lists[0] ? [] : [[]] } };
		return this.#open;
	}

	#add(run: TextRun, position: Position): void {
		const { items } = this.#start(position).block;
		if (items.length === 0) items.push([]);
		items.at(-1)!.push(run);
	}

	#close(): void {
		if (this.#open) this.#blocks.push(this.#open);
		this.#open = undefined;
	}
}

function isMarked({ items }: TextBlock): boolean {
	return items.some((runs) => runs.some(({ em, strong, text }) => (em || strong) && text.trim() !== ''));
}
