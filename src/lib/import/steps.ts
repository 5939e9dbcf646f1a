import { LONGEST_LINE, LONGEST_TEXT } from '../story/schema/index.ts';
import type { StoryFile, StoryFileStep } from '../story/schema/index.ts';
import { Ids } from './ids.ts';
import type { Card, Heading } from './imported.ts';
import type { MapTables } from './map-tables.ts';
import { quoted } from './warnings.ts';
import { plainMarkdown } from './write-markdown.ts';

type Chapter = StoryFile['chapters'][number];

/** A story's chapters, and what was left out of its steps, by their ids. */
export interface Chapters {
	chapters: Chapter[];
	omissions: Map<string, readonly string[]>;
}

/**
 * Makes chapters and steps of cards.
 *
 * @param title of a chapter for the cards before the first heading; without it they stand in a chapter that has neither title nor id
 * @param taken the ids that no chapter and no step may have
 */
export function chaptersOf(
	cards: readonly Card[],
	title: string | undefined,
	tables: MapTables,
	taken: readonly string[] = []
): Chapters {
	const builder = new ChapterBuilder(cards, title, tables, taken);
	for (const [index, card] of cards.entries()) builder.add(card, cards[index + 1]);
	const { chapters, omissions } = builder;
	return { chapters: chapters.filter(({ steps }) => steps.length > 0), omissions };
}

class ChapterBuilder {
	readonly chapters: Chapter[] = [];
	readonly omissions = new Map<string, readonly string[]>();
	readonly #title: string | undefined;
	readonly #tables: MapTables;
	readonly #ids: Ids;
	/** What cards without a step have changed of the style's layers: it holds from the next step on. */
	#styleLayers: Card['styleLayers'] = {};
	/** The ids that cards have in the file. Chapters have none there, so they take what these leave. */
	readonly #own = new Map<Card, string>();

	constructor(
		cards: readonly Card[],
		title: string | undefined,
		tables: MapTables,
		taken: readonly string[]
	) {
		[this.#title, this.#tables, this.#ids] = [title, tables, new Ids(taken)];
		for (const card of cards) {
			const isStep = card.heading !== undefined || card.text.length > 0;
			if (card.id && isStep) this.#own.set(card, this.#idOf(card, card.id));
		}
	}

	#idOf({ position, warnings }: Card, written: string): string {
		const id = this.#ids.free(written, 'step', true);
		const fix = 'An id has letters a–z, digits, "-" and "_", and is there once.';
		if (id !== written) warnings.add(position, `the id ${quoted(written)} became ${quoted(id)}`, fix);
		return id;
	}

	add(card: Card, next: Card | undefined): void {
		const { position, warnings } = card;
		const texts = textsOf(card.text);
		const heading = headingOf(card, texts);
		if (heading) this.#chapter(heading.text);
		if (texts.length === 0 && heading) {
			const isLast = !next || next.heading !== undefined;
			const isNeeded = card.view || card.image || card.shown || card.quote || isLast;
			const text = isNeeded ? plainMarkdown(heading.text) : undefined;
			if (text) {
				texts.push(text);
				warnings.add(position, 'a step repeats its heading', 'It has no other text: write one.');
			}
		}
		if (texts.length === 0) return this.#withoutText(card);
		if (this.chapters.length === 0 && this.#title === undefined) {
			this.chapters.push({ id: '', title: '', steps: [] });
		} else if (this.chapters.length === 0) {
			this.#chapter(this.#title!);
			const fix = 'Chapters have headings: give this one its own.';
			warnings.add(position, 'the first chapter repeats the headline', fix);
		}
		for (const [index, text] of texts.entries()) this.#step(card, text, index === 0);
		if (texts.length < 2) return;
		const fix = `A step has at most ${LONGEST_TEXT} characters.`;
		warnings.add(position, `a text became ${texts.length} steps`, fix);
	}

	#chapter(title: string): void {
		const id = this.#ids.free(title, `chapter-${this.chapters.length + 1}`);
		this.chapters.push({ id, title, steps: [] });
	}

	#step(card: Card, text: string, isFirst: boolean): void {
		const chapter = this.chapters.at(-1)!;
		const own = isFirst ? this.#own.get(card) : undefined;
		const id = own ?? this.#ids.free(`${chapter.id || 'text'}-${chapter.steps.length + 1}`, 'step');
		const step: StoryFileStep = { id, text: `${text}\n` };
		chapter.steps.push(step);
		const markers = this.#tables.pinsOf(card.pins);
		if (isFirst) this.#beginning(card, step);
		if (markers.length > 0) step.markers = markers;
	}

	/** What a card says that holds for the first of its steps. */
	#beginning(card: Card, step: StoryFileStep): void {
		const { id } = step;
		const places = this.#tables.placesOf(card.places);
		if (card.view) step.view = this.#tables.view(card.view, id);
		if (card.view && card.move) step.move = card.move;
		const styleLayers = { ...this.#styleLayers, ...card.styleLayers };
		if (Object.keys(styleLayers).length > 0) step.styleLayers = styleLayers;
		this.#styleLayers = {};
		const lines = this.#tables.linesOf(card.lines);
		if (places.length > 0) step.places = places;
		if (lines.length > 0) step.lines = lines;
		if (card.alt) step.alt = card.alt;
		if (card.quote) step.quote = card.quote;
		if (card.image) step.image = card.image;
		if (card.shown) Object.assign(step, card.shown);
		if (card.omissions.length > 0) this.omissions.set(id, card.omissions);
	}

	/** A card without text makes no step. Its view is kept, so that a step can have it. */
	#withoutText(card: Card): void {
		const { position, warnings, view, image, shown, quote, alt, id, styleLayers, lines } = card;
		Object.assign(this.#styleLayers, styleLayers);
		if (view) {
			const name = this.#tables.view(view, id ?? 'view');
			const fix = 'It stands under "views": name it in a step.';
			warnings.add(position, `no step shows the view ${quoted(name)}, as it has no text`, fix);
		}
		const fix = 'A step has a text: give it one.';
		if (image) warnings.add(position, `the picture ${quoted(image.src)} was left out`, fix);
		if (shown) warnings.add(position, `no step shows the image ${quoted(shown.image)} here`, fix);
		for (const line of lines)
			if ('ends' in line) warnings.add(position, `the line ${quoted(line.name)} was left out`, fix);
		if (alt) warnings.add(position, `a description of the map was left out: ${quoted(alt)}`, fix);
		if (quote) warnings.add(position, `a quotation was left out: ${quoted(quote.text)}`, fix);
	}
}

/** The heading over a chapter. An overlong one becomes a part of the text. */
function headingOf({ heading, warnings }: Card, texts: string[]): Heading | undefined {
	if (!heading || heading.text.length <= LONGEST_LINE) return heading;
	const written = plainMarkdown(heading.text, true);
	if (written) texts.unshift(written);
	const what = `a heading ${written ? 'became a text' : 'was left out'}: ${quoted(heading.text)}`;
	warnings.add(heading.position, what, `A heading has at most ${LONGEST_LINE} characters.`);
	return undefined;
}

/** Joins blocks to texts, each of which is short enough for a step. */
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
