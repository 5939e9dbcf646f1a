import { LONGEST_LINE, LONGEST_TEXT } from '../../story/schema/index.ts';
import type { StoryFile, StoryFileStep } from '../../story/schema/index.ts';
import type { Card, Heading } from './draft.ts';
import { Ids } from './ids.ts';
import type { MapTables } from './map-tables.ts';
import { plainMarkdown } from './markdown.ts';
import { quoted, type Notes } from './notes.ts';

type Chapter = StoryFile['chapters'][number];

/** A story's chapters, and what was left out of its steps, by their ids. */
export interface Chapters {
	chapters: Chapter[];
	left: Map<string, readonly string[]>;
}

/** Makes chapters and steps of cards. */
export function chaptersOf(cards: readonly Card[], title: string, tables: MapTables, notes: Notes): Chapters {
	const making = new Making(cards, title, tables, notes);
	for (const [index, card] of cards.entries()) making.card(card, cards[index + 1]);
	return { chapters: making.chapters.filter(({ steps }) => steps.length > 0), left: making.left };
}

class Making {
	readonly chapters: Chapter[] = [];
	readonly left = new Map<string, readonly string[]>();
	readonly #title: string;
	readonly #tables: MapTables;
	readonly #notes: Notes;
	readonly #ids = new Ids();
	/** Ids of the file come first: a chapter, which has none there, takes what is free. */
	readonly #own = new Map<Card, string>();

	constructor(cards: readonly Card[], title: string, tables: MapTables, notes: Notes) {
		[this.#title, this.#tables, this.#notes] = [title, tables, notes];
		for (const card of cards) {
			const isStep = card.heading !== undefined || card.text.length > 0;
			if (card.id && isStep) this.#own.set(card, this.#idOf(card.id, card.line));
		}
	}

	#idOf(written: string, line: number): string {
		const id = this.#ids.free(written, 'step', true);
		const why = 'An id has letters a–z, digits, "-" and "_", and is there once.';
		if (id !== written) this.#notes.add(line, `the id ${quoted(written)} became ${quoted(id)}`, why);
		return id;
	}

	card(card: Card, next: Card | undefined): void {
		const texts = textsOf(card.text);
		const heading = this.#headingOf(card, texts);
		if (heading) this.#chapter(heading.words);
		const { view, quote } = card;
		if (texts.length === 0) {
			const isOver = !next || next.heading !== undefined;
			const own =
				heading && (view || card.image || quote || isOver) ? plainMarkdown(heading.words) : undefined;
			if (own) {
				texts.push(own);
				this.#notes.add(card.line, 'a step repeats its heading', 'It has no other words: write its text.');
			}
		}
		if (texts.length === 0) return this.#wordless(card);
		if (this.chapters.length === 0) {
			this.#chapter(this.#title);
			const why = 'Chapters have headings: give this one its own.';
			this.#notes.add(card.line, 'the first chapter repeats the headline', why);
		}
		for (const [index, text] of texts.entries()) this.#step(card, text, index === 0);
		if (texts.length < 2) return;
		const what = `a text became ${texts.length} steps`;
		this.#notes.add(card.line, what, `A step has at most ${LONGEST_TEXT} characters.`);
	}

	/** A heading that fits over a chapter; a longer one becomes words of the text. */
	#headingOf({ heading }: Card, texts: string[]): Heading | undefined {
		if (!heading || heading.words.length <= LONGEST_LINE) return heading;
		const written = plainMarkdown(heading.words, true);
		const why = `A heading has at most ${LONGEST_LINE} characters.`;
		if (written) texts.unshift(written);
		const what = written ? 'a heading became a text' : `a heading was left out: ${quoted(heading.words)}`;
		this.#notes.add(heading.line, what, why);
		return undefined;
	}

	#chapter(title: string): void {
		this.chapters.push({
			id: this.#ids.free(title, `chapter-${this.chapters.length + 1}`),
			title,
			steps: []
		});
	}

	#step(card: Card, text: string, isFirst: boolean): void {
		const chapter = this.chapters.at(-1)!;
		const own = isFirst ? this.#own.get(card) : undefined;
		const id = own ?? this.#ids.free(`${chapter.id}-${chapter.steps.length + 1}`, 'step');
		const step: StoryFileStep = { id, text: `${text}\n` };
		chapter.steps.push(step);
		if (!isFirst) return;
		const places = this.#tables.placesOf(card.places);
		if (card.view) step.view = this.#tables.view(card.view, id);
		if (card.view && card.move) step.move = card.move;
		if (places.length > 0) step.places = places;
		if (card.alt) step.alt = card.alt;
		if (card.quote) step.quote = card.quote;
		if (card.image) step.image = card.image;
		if (card.left.length > 0) this.left.set(id, card.left);
	}

	/** What has no words is no step; its view is kept for one. */
	#wordless({ line, view, image, quote, alt, ...card }: Card): void {
		if (view) {
			this.#tables.view(view, card.id ?? 'view');
			const why = 'It stands under "views": name it in a step.';
			this.#notes.add(line, 'a view without words became no step', why);
		}
		if (image) {
			const why = 'A step has words: give it a text.';
			this.#notes.add(line, `the picture ${quoted(image.src)} was left out`, why);
		}
		if (alt)
			this.#notes.add(line, `words on the map were left out: ${quoted(alt)}`, 'A step has words besides.');
		if (!quote) return;
		const why = 'A step has words besides: give it a text.';
		this.#notes.add(line, `a quotation was left out: ${quoted(quote.text)}`, why);
	}
}

/** Blocks put together to texts that are not longer than a step's can be. */
export function textsOf(blocks: readonly string[]): string[] {
	const texts: string[] = [];
	for (const block of blocks) {
		const joined = texts.length > 0 ? `${texts.at(-1)}\n\n${block}` : block;
		// The line break at its end counts.
		if (texts.length > 0 && joined.length < LONGEST_TEXT) texts[texts.length - 1] = joined;
		else texts.push(block);
	}
	return texts;
}
