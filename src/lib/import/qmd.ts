import type { SourceText } from './data.ts';
import { headingOf, languageOf } from './field-texts.ts';
import { Fields } from './fields.ts';
import { emptyCard, emptyStory, type Card, type ImportedStory } from './imported.ts';
import { addPictures } from './pictures.ts';
import { readFrontMatter } from './qmd-front.ts';
import { qmdText, warnOfAttributes } from './qmd-inline.ts';
import { attributesOf, qmdBlocks, type QmdBlock } from './qmd-lines.ts';
import { markdownProse } from './read-markdown.ts';
import { Stickies } from './stickies.ts';
import { quoted, type Warnings } from './warnings.ts';

/** A fenced div. A trigger or a sticky has a card for the text in it. */
interface Div {
	line: number;
	isSection: boolean;
	/** The id of the sticky that it is. */
	sticky?: string;
	card?: Card;
}

const LIST_ITEM = /^\s{0,3}([-*+]|\d{1,9}[.)])\s/;

/**
 * Reads a Quarto document that is written for Closeread. It has text and pictures, and no views: a sticky that is a picture
 * is shown by the steps whose text triggers it.
 */
export function readQmd(text: string, warnings: Warnings): ImportedStory {
	const { fields, body, line } = readFrontMatter(text, warnings);
	const story = emptyStory();
	readHead(new Fields(fields, warnings), story);
	const reader = new QmdReader(story, warnings);
	for (const block of qmdBlocks(body, line)) reader.read(block);
	reader.end();
	return story;
}

function readHead(head: Fields, story: ImportedStory): void {
	const { warnings } = head;
	const title = headingOf(head.text('title', 'pagetitle'), warnings);
	if (title) story.title = title;
	const lang = languageOf(head.text('lang'), warnings);
	if (lang) story.lang = lang;
	const under = ['subtitle', 'description', 'abstract'].map((name) => head.text(name));
	for (const source of [...under, ...authorsIn(head)]) {
		if (source) story.summary.push(...markdownProse(source, warnings).blocks);
	}
	head.leave('date', 'A story is dated where its "source" is: add "date" there, as year, month and day.');
	head.rest('a story');
}

/** The names of authors: one name, a list of names, or records with a name. */
function authorsIn(head: Fields): (SourceText | undefined)[] {
	const value = head.takeAny('author', 'authors');
	const items = value?.kind === 'list' ? value.items : value ? [value] : [];
	return items.map((item) => {
		if (item.kind === 'text') return item;
		if (item.kind !== 'record') return undefined;
		const author = new Fields(item, head.warnings);
		const name = author.text('name');
		author.rest('an author');
		return name;
	});
}

class QmdReader {
	readonly #story: ImportedStory;
	readonly #warnings: Warnings;
	readonly #stickies: Stickies;
	readonly #divs: Div[] = [];
	/** The card to which more text may belong: up to the next heading outside of sections, in sections a list. */
	#last: Card | undefined;
	#wasList = false;

	constructor(story: ImportedStory, warnings: Warnings) {
		this.#story = story;
		this.#warnings = warnings;
		this.#stickies = new Stickies(story, warnings);
	}

	read(block: QmdBlock): void {
		const { line } = block;
		if (block.kind === 'paragraph') return this.#paragraph(block.text, line);
		this.#wasList = false;
		switch (block.kind) {
			case 'open':
				return this.#open(block.attributes, line);
			case 'close':
				this.#close();
				this.#last = undefined;
				return;
			case 'heading':
				return this.#heading(block.text, line);
			case 'code': {
				const what = `code${block.language ? ` of ${quoted(block.language)}` : ''} was left out`;
				const fix = 'Code is never run. Show a number with "counters", a picture with "image".';
				return this.#warnings.add({ line }, what, fix);
			}
			case 'footnote': {
				this.#story.note.push(...markdownProse(this.#text(block.text, line), this.#warnings).blocks);
				const what = `a note stands at the end of the story: ${quoted(block.text)}`;
				this.#warnings.add({ line }, what, 'It is no source with an id: see "sources".');
			}
		}
	}

	#heading(text: string, line: number): void {
		const attributes = /\{[^{}]*\}\s*$/.exec(text);
		if (attributes) warnOfAttributes(attributes[0], line, this.#warnings);
		const source = this.#text(text.slice(0, attributes?.index), line);
		const { plainText } = markdownProse(source, this.#warnings);
		const heading = headingOf({ ...source, text: plainText }, this.#warnings);
		this.#last = this.#add(line);
		if (heading) this.#last.heading = heading;
	}

	#open(written: string, line: number): void {
		const { id, classes, values } = attributesOf(written);
		const focus = values.get('focus-on');
		const isSection = classes.some((name) => name === 'cr-section' || name === 'cr-layout');
		const isSticky = id?.startsWith('cr-') === true;
		const card = isSticky || focus !== undefined ? this.#add(line) : undefined;
		if (!isSticky && focus !== undefined) {
			this.#stickies.trigger({ line, sticky: focus, effects: written }, card);
		} else if (!isSticky && !isSection) {
			const fix = 'There is nothing like it in a story.';
			const what = `the block ${quoted(written)} was left out, its words stay`;
			this.#warnings.add({ line }, what, fix);
		} else if (!isSticky && values.size > 0) warnOfAttributes(written, line, this.#warnings);
		this.#divs.push({ line, isSection, ...(isSticky && { sticky: id }), ...(card && { card }) });
		this.#last = undefined;
	}

	#close(): void {
		const { line, sticky } = this.#divs.pop() ?? {};
		if (line === undefined || sticky === undefined || this.#stickies.has(sticky)) return;
		const fix = 'It has no picture that a story can show. Give the steps a "view", an "image" or a "chart".';
		this.#warnings.add({ line }, `the sticky #${sticky} was left out, its words stay`, fix);
	}

	/** Closes what the document left open, and has the steps show the stickies. */
	end(): void {
		while (this.#divs.length > 0) this.#close();
		this.#stickies.show();
	}

	#paragraph(text: string, line: number): void {
		const isList = LIST_ITEM.test(text);
		const { card: own, sticky } = this.#divs.findLast(({ card }) => card) ?? {};
		const isInSection = this.#divs.some(({ isSection }) => isSection);
		const isFresh = this.#last?.heading !== undefined && this.#last.text.length === 0;
		const goesOn = this.#last && (!isInSection || isFresh || (isList && this.#wasList));
		const card = own ?? (goesOn ? this.#last! : this.#add(line));
		this.#last = card;
		this.#wasList = isList;
		const prose = markdownProse(this.#text(text, line, card), this.#warnings);
		card.text.push(...prose.blocks);
		addPictures(
			card,
			prose.pictures.filter((picture) => sticky === undefined || !this.#stickies.take(sticky, picture))
		);
	}

	/** @param card shows the sticky that the text triggers */
	#text(text: string, line: number, card?: Card): SourceText {
		return qmdText(text, line, this.#warnings, (trigger) => this.#stickies.trigger(trigger, card));
	}

	#add(line: number): Card {
		const card = emptyCard({ line }, this.#warnings);
		this.#story.cards.push(card);
		return card;
	}
}
