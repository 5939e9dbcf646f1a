import { addText, archieCard, holdsSteps, pictureOn } from './archieml-card.ts';
import type { Data, RecordData } from './data.ts';
import { emptyCard, type Card, type Draft } from './draft.ts';
import { Fields } from './fields.ts';
import { mixedProse } from './mixed.ts';
import { quoted, type Notes } from './notes.ts';
import { picturesOf } from './pictures.ts';
import { quotationOn, quoteOn } from './quotes.ts';
import { headingOf, languageOf } from './words.ts';

const SUMMARY = /^(summary|dek|deck|standfirst|subtitle|subhead|intro|description|byline|author|credit)$/;
const NOTE = /^(note|notes|footer|footnote|credits)$/;
/** Names of the whole text, where it is not a list. */
const BODY = /^(body|story|content|text|copy)$/i;
const HEADING = /^(h[1-6]|hed|heading|headline|title|subtitle|subhead|chapter|section)$/;
const PICTURE = /^(image|photo|picture|img)$/i;
const WORDS = /^(text|p|paragraph|step|card|slide)$/;

/** Lists within lists; the keys of a file that is written by hand are not deeper. */
const DEEPEST = 10;

/** Reads ArchieML that is shaped like a story: a headline, and lists of steps or a freeform text. */
export function readArchie(data: RecordData, notes: Notes): Draft {
	const fields = new Fields(data, notes);
	const draft: Draft = { summary: [], note: [], cards: [] };
	const title = headingOf(fields.text('title', 'headline', 'hed', 'heading'), notes);
	if (title) draft.title = title;
	const lang = languageOf(fields.text('lang', 'language'), notes);
	if (lang) draft.lang = lang;
	const source = headingOf(fields.text('source', 'publisher', 'publication'), notes);
	if (source) draft.source = source.words;
	for (const name of fields.names) {
		if (SUMMARY.test(name)) draft.summary.push(...blocksOf(fields, name, notes));
		else if (NOTE.test(name)) draft.note.push(...blocksOf(fields, name, notes));
		else if (holdsSteps(fields, name) || BODY.test(name))
			draft.cards.push(...cardsIn(fields.take(name), notes, 0));
	}
	fields.rest('a story');
	return draft;
}

function blocksOf(fields: Fields, name: string, notes: Notes): string[] {
	const said = fields.text(name);
	return said ? mixedProse(said, notes).blocks : [];
}

/** The cards of a list, of a text, or of a record that holds such. */
function cardsIn(value: Data | undefined, notes: Notes, depth: number): Card[] {
	if (!value) return [];
	if (depth > DEEPEST) {
		notes.add(value.line, 'a part nested too deeply was left out', 'Copy it by hand.');
		return [];
	}
	if (value.kind === 'text') {
		const card = emptyCard(value.line);
		addText(card, value, notes);
		return [card];
	}
	if (value.kind === 'record') return cardsOf(new Fields(value, notes), notes, depth);
	if (value.kind !== 'list') return [];
	const isFreeform = value.items.some((item) => item.kind === 'record' && isPart(item));
	if (isFreeform) return freeformCards(value.items, notes, depth);
	return value.items.flatMap((item) => cardsIn(item, notes, depth + 1));
}

const isPart = ({ fields }: RecordData): boolean =>
	fields.size <= 2 && fields.has('type') && fields.has('value');

/** A record as a card, and after it the cards of the lists that it holds. */
function cardsOf(fields: Fields, notes: Notes, depth: number): Card[] {
	const card = archieCard(fields, notes);
	const nested = fields.names.filter((name) => holdsSteps(fields, name)).map((name) => fields.take(name));
	fields.rest('a step');
	return [card, ...nested.flatMap((value) => cardsIn(value, notes, depth + 1))];
}

/** A freeform list tells in what order its parts are read: words stand on one card up to the next heading or step. */
function freeformCards(items: readonly Data[], notes: Notes, depth: number): Card[] {
	const cards: Card[] = [];
	for (const item of items) {
		if (item.kind !== 'record') continue;
		const type = textOf(item.fields.get('type')?.value);
		const value = item.fields.get('value')?.value;
		if (!value) continue;
		const last = (): Card => cards.at(-1) ?? cards[cards.push(emptyCard(item.line)) - 1]!;
		if (value.kind === 'text') partOn(type, value, cards, last, notes);
		else if (/^(quote|quotation|pullquote)$/i.test(type) && value.kind === 'record')
			quoteOn(last(), new Fields(value, notes), notes);
		else if (PICTURE.test(type) && value.kind === 'record') {
			const fields = new Fields(value, notes);
			pictureOn(last(), fields, notes);
			fields.rest('a picture');
		} else cards.push(...cardsIn(value, notes, depth + 1));
	}
	return cards;
}

function partOn(
	type: string,
	value: Extract<Data, { kind: 'text' }>,
	cards: Card[],
	last: () => Card,
	notes: Notes
): void {
	const name = type.toLowerCase();
	if (value.text.trim() === '') return;
	if (HEADING.test(name)) {
		const heading = headingOf(value, notes);
		cards.push({ ...emptyCard(value.line), ...(heading && { heading }) });
	} else if (WORDS.test(name)) {
		if (name !== 'text' && name !== 'p' && name !== 'paragraph') cards.push(emptyCard(value.line));
		addText(last(), value, notes);
	} else if (PICTURE.test(name)) {
		picturesOf([{ src: value.text.trim(), line: value.line }], last(), notes);
	} else if (/^(quote|quotation|pullquote)$/.test(name)) {
		quotationOn(last(), { line: value.line, said: value }, notes);
	} else {
		const what = `${quoted(type)} was left out: ${quoted(value.text)}`;
		notes.add(value.line, what, 'A step has words, a heading, a quotation, a picture and a view.');
	}
}

const textOf = (data: Data | undefined): string => (data?.kind === 'text' ? data.text : '');
