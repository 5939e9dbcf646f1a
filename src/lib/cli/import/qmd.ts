import type { Said } from './data.ts';
import { emptyCard, type Card, type Draft } from './draft.ts';
import { Fields } from './fields.ts';
import { mixedProse } from './mixed.ts';
import { quoted, type Notes } from './notes.ts';
import { picturesOf } from './pictures.ts';
import { readFront } from './qmd-front.ts';
import { qmdWords, tellAttributes } from './qmd-inline.ts';
import { attributesOf, qmdPieces, type QmdPiece } from './qmd-lines.ts';
import { headingOf, languageOf } from './words.ts';

/** A fenced div; the words in it stand on its own card where it is a trigger or a sticky. */
interface Div {
	isSection: boolean;
	card?: Card;
}

const LIST_ITEM = /^\s{0,3}([-*+]|\d{1,9}[.)])\s/;

/** Reads a Quarto document that is written for Closeread. It has words and pictures, and no views. */
export function readQmd(text: string, notes: Notes): Draft {
	const { fields, body, line } = readFront(text, notes);
	const draft: Draft = { summary: [], note: [], cards: [] };
	readHead(new Fields(fields, notes), draft, notes);
	const reading = new Reading(draft, notes);
	for (const piece of qmdPieces(body, line)) reading.piece(piece);
	return draft;
}

function readHead(head: Fields, draft: Draft, notes: Notes): void {
	const title = headingOf(head.text('title', 'pagetitle'), notes);
	if (title) draft.title = title;
	const lang = languageOf(head.text('lang'), notes);
	if (lang) draft.lang = lang;
	for (const name of ['subtitle', 'description', 'abstract']) {
		const said = head.text(name);
		if (said) draft.summary.push(...mixedProse(said, notes).blocks);
	}
	for (const said of authorsIn(head, notes)) draft.summary.push(...mixedProse(said, notes).blocks);
	head.leave('date', 'A story is dated where its "source" is: add "date" there, as year, month and day.');
	head.rest('a story');
}

/** Names of authors: one, a list of them, or records with a name. */
function authorsIn(head: Fields, notes: Notes): Said[] {
	const value = head.takeAny('author', 'authors');
	const items = value?.kind === 'list' ? value.items : value ? [value] : [];
	return items.flatMap((item) => {
		if (item.kind === 'text') return [item];
		if (item.kind !== 'record') return [];
		const author = new Fields(item, notes);
		const name = author.text('name');
		author.rest('an author');
		return name ? [name] : [];
	});
}

class Reading {
	readonly #draft: Draft;
	readonly #notes: Notes;
	readonly #divs: Div[] = [];
	/** The card that goes on: outside of sections up to a heading, in them for a list. */
	#last: Card | undefined;
	#wasList = false;

	constructor(draft: Draft, notes: Notes) {
		this.#draft = draft;
		this.#notes = notes;
	}

	piece(piece: QmdPiece): void {
		const { line } = piece;
		if (piece.kind === 'words') return this.#words(piece.text, line);
		this.#wasList = false;
		if (piece.kind === 'open') this.#open(piece.attributes, line);
		else if (piece.kind === 'close') {
			this.#divs.pop();
			this.#last = undefined;
		} else if (piece.kind === 'code') {
			const what = `code${piece.language ? ` of ${quoted(piece.language)}` : ''} was left out`;
			this.#notes.add(
				line,
				what,
				'Code is never run. Show a number with "counters", a picture with "image".'
			);
		} else if (piece.kind === 'footnote') {
			this.#draft.note.push(...mixedProse(qmdWords(piece.text, line, this.#notes), this.#notes).blocks);
			this.#notes.add(
				line,
				'a note stands at the end of the story',
				'It is no source with an id: see "sources".'
			);
		} else this.#heading(piece.words, line);
	}

	#heading(words: string, line: number): void {
		const attributes = /\{[^{}]*\}\s*$/.exec(words);
		if (attributes) tellAttributes(attributes[0], line, this.#notes);
		const said = qmdWords(words.slice(0, attributes?.index), line, this.#notes);
		const heading = headingOf({ ...said, text: mixedProse(said, this.#notes).words }, this.#notes);
		this.#last = this.#add(line);
		if (heading) this.#last.heading = heading;
	}

	#open(written: string, line: number): void {
		const { id, classes, values } = attributesOf(written);
		const focus = values.get('focus-on');
		const isSection = classes.some((name) => name === 'cr-section' || name === 'cr-layout');
		const isSticky = id?.startsWith('cr-') === true;
		if (isSticky) {
			const what = `the sticky #${id} was left out, its words stay`;
			this.#notes.add(line, what, 'The map stands in its place: give the steps a "view".');
		} else if (focus !== undefined) {
			this.#notes.add(line, `the trigger of ${quoted(focus)} was left out`, 'Give the step a "view".');
		} else if (isSection) {
			if (values.size > 0) tellAttributes(written, line, this.#notes);
		} else {
			this.#notes.add(
				line,
				`the block ${quoted(written)} was left out, its words stay`,
				'There is nothing like it in a story.'
			);
		}
		const own = isSticky || focus !== undefined;
		this.#divs.push({ isSection, ...(own && { card: this.#add(line) }) });
		this.#last = undefined;
	}

	#words(text: string, line: number): void {
		const isList = LIST_ITEM.test(text);
		const own = this.#divs.findLast(({ card }) => card)?.card;
		const isInSection = this.#divs.some(({ isSection }) => isSection);
		const isFresh = this.#last?.heading !== undefined && this.#last.text.length === 0;
		const goesOn = this.#last && (!isInSection || isFresh || (isList && this.#wasList));
		const card = own ?? (goesOn ? this.#last! : this.#add(line));
		this.#last = card;
		this.#wasList = isList;
		const prose = mixedProse(qmdWords(text, line, this.#notes), this.#notes);
		card.text.push(...prose.blocks);
		picturesOf(prose.pictures, card, this.#notes);
	}

	#add(line: number): Card {
		const card = emptyCard(line);
		this.#draft.cards.push(card);
		return card;
	}
}
