import { isAllowed } from '../../story/text/index.ts';
import { writeMarkdown } from './markdown.ts';
import { quoted, type Notes } from './notes.ts';
import type { Run, Stretch } from './runs.ts';

/** A picture that stood in a text, with what was said of it. */
export interface Picture {
	src: string;
	line: number;
	alt?: string;
	width?: number;
	height?: number;
}

/** What became of a text. */
export interface Prose {
	/** Paragraphs and lists of restricted Markdown. */
	blocks: string[];
	/** The words alone. */
	words: string;
	pictures: Picture[];
}

/** Takes a text apart that is told it piece by piece, whatever its marks were, and tells what it could not keep. */
export class ProseBuilder {
	readonly #notes: Notes;
	readonly #stretches: { stretch: Stretch; line: number }[] = [];
	readonly #pictures: Picture[] = [];
	readonly #lists: ('ul' | 'ol')[] = [];
	#open: { stretch: Stretch; line: number } | undefined;
	#em = 0;
	#strong = 0;
	#href: string | undefined;

	constructor(notes: Notes) {
		this.#notes = notes;
	}

	text(words: string, line: number): void {
		if (!this.#open && words.trim() === '') return;
		this.#add(
			{
				words,
				...(this.#em > 0 && { em: true }),
				...(this.#strong > 0 && { strong: true }),
				...(this.#href !== undefined && { href: this.#href })
			},
			line
		);
	}

	mark(kind: 'em' | 'strong', by: 1 | -1): void {
		if (kind === 'em') this.#em = Math.max(0, this.#em + by);
		else this.#strong = Math.max(0, this.#strong + by);
	}

	/** Opens a link where it may lead there; without an address it ends one. */
	link(address?: string, line = 0): void {
		this.#href = undefined;
		const href = address?.trim();
		if (!href) return;
		if (isAllowed(href)) this.#href = href;
		else {
			const why = 'A story links to https://…, http://…, mailto:… and its own steps, by #their-id.';
			this.#notes.add(line, `a link to ${quoted(href)} was left out, its words stay`, why);
		}
	}

	br(line: number): void {
		if (this.#open) this.#add({ words: '', br: true }, line);
	}

	/** Ends a paragraph; inside a list, the line. */
	end(line: number): void {
		if (this.#lists.length > 0) this.br(line);
		else this.#close();
	}

	listStart(type: 'ul' | 'ol', line: number): void {
		if (this.#lists.length === 0) this.#close();
		else this.#notes.add(line, 'a list inside a list became part of it', 'Lists of a story are flat.');
		this.#lists.push(type);
	}

	listEnd(): void {
		this.#lists.pop();
		if (this.#lists.length === 0) this.#close();
	}

	item(line: number): void {
		if (this.#lists.length === 0) return this.#close();
		this.#start(line).stretch.items.push([]);
	}

	picture(picture: Picture): void {
		this.#pictures.push(picture);
	}

	finish(): Prose {
		this.#close();
		const blocks: string[] = [];
		let [before, bullet]: [Stretch['type'] | '', '-' | '*'] = ['', '-'];
		for (const { stretch, line } of this.#stretches) {
			bullet = stretch.type === before && bullet === '-' ? '*' : '-';
			before = stretch.type;
			const written = writeMarkdown(stretch, bullet);
			if (written) blocks.push(written.text);
			if (written?.unmarked && this.#isMarked(stretch)) {
				this.#notes.add(line, 'emphasis was left out, its words stay', 'Set it anew, around whole words.');
			}
			if (!written && this.#wordsOf(stretch).trim() !== '') {
				const what = `a paragraph was left out: ${quoted(this.#wordsOf(stretch))}`;
				this.#notes.add(line, what, 'It is longer than a step can be; copy it by hand, in parts.');
			}
		}
		const words = this.#stretches.map(({ stretch }) => this.#wordsOf(stretch)).join(' ');
		return { blocks, words: words.replace(/\s+/g, ' ').trim(), pictures: this.#pictures };
	}

	#isMarked({ items }: Stretch): boolean {
		return items.some((runs) => runs.some(({ em, strong, words }) => (em || strong) && words.trim() !== ''));
	}

	#wordsOf({ items }: Stretch): string {
		return items.map((runs) => runs.map(({ words, br }) => (br ? ' ' : words)).join('')).join(' ');
	}

	#start(line: number): { stretch: Stretch; line: number } {
		this.#open ??= { line, stretch: { type: this.#lists[0] ?? 'p', items: this.#lists[0] ? [] : [[]] } };
		return this.#open;
	}

	#add(run: Run, line: number): void {
		const { items } = this.#start(line).stretch;
		if (items.length === 0) items.push([]);
		items.at(-1)!.push(run);
	}

	#close(): void {
		if (this.#open) this.#stretches.push(this.#open);
		this.#open = undefined;
	}
}
