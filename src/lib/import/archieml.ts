import { addPictureFields, addText, archieCard, holdsSteps, titleOf } from './archieml-card.ts';
import type { Data, RecordData, TextData } from './data.ts';
import { headingOf, languageOf } from './field-texts.ts';
import { Fields } from './fields.ts';
import { emptyCard, emptyStory, type Card, type ImportedStory } from './imported.ts';
import { addPictures } from './pictures.ts';
import { addQuotation, addQuote } from './quotes.ts';
import { markdownProse } from './read-markdown.ts';
import { quoted, Warnings } from './warnings.ts';

const SUMMARY = /^(summary|dek|deck|standfirst|subtitle|subhead|intro|description|byline|author|credit)$/;
const NOTE = /^(note|notes|footer|footnote|credits)$/;
/** Names of the whole text, if it is not a list. */
const BODY = /^(body|story|content|text|copy)$/i;
const HEADING = /^(h[1-6]|hed|heading|headline|title|subtitle|subhead|chapter|section)$/;
const PICTURE = /^(image|photo|picture|img)$/i;
const QUOTE = /^(quote|quotation|pullquote)$/i;
const PARAGRAPH = /^(text|p|paragraph)$/;
const STEP = /^(step|card|slide)$/;

/** Lists within lists; nobody writes deeper keys by hand. */
const DEEPEST = 10;

/** True for ArchieML that is shaped like a story, as its readers write it to JSON. */
export function isArchie(data: RecordData): boolean {
	const fields = new Fields(data, new Warnings());
	return fields.names.some((name) => holdsSteps(fields, name) || BODY.test(name));
}

/** Reads ArchieML that is shaped like a story: a headline, and lists of steps or a freeform text. */
export function readArchie(data: RecordData, warnings: Warnings): ImportedStory {
	const fields = new Fields(data, warnings);
	const story = emptyStory();
	const title = headingOf(fields.text('title', 'headline', 'hed', 'heading'), warnings);
	if (title) story.title = title;
	const lang = languageOf(fields.text('lang', 'language'), warnings);
	if (lang) story.lang = lang;
	const source = headingOf(fields.text('source', 'publisher', 'publication'), warnings);
	if (source) story.source = source.text;
	for (const name of fields.names) {
		if (SUMMARY.test(name)) story.summary.push(...blocksOf(fields, name));
		else if (NOTE.test(name)) story.note.push(...blocksOf(fields, name));
		else if (holdsSteps(fields, name) || BODY.test(name))
			story.cards.push(...cardsIn(fields.take(name), warnings, 0));
	}
	fields.rest('a story');
	return story;
}

function blocksOf(fields: Fields, name: string): string[] {
	const source = fields.text(name);
	return source ? markdownProse(source, fields.warnings).blocks : [];
}

/** The cards of a list, of a text, or of a record that holds such. */
function cardsIn(value: Data | undefined, warnings: Warnings, depth: number): Card[] {
	if (!value) return [];
	if (depth > DEEPEST) {
		const what = `a ${value.kind} nested more than ${DEEPEST} deep was left out`;
		warnings.add(value.position, what, 'Copy it by hand.');
		return [];
	}
	if (value.kind === 'text') {
		const card = emptyCard(value.position, warnings);
		addText(card, value);
		return [card];
	}
	if (value.kind === 'record') return cardsOf(new Fields(value, warnings), depth);
	if (value.kind !== 'list') return [];
	const isFreeform = value.items.some((item) => item.kind === 'record' && isPart(item));
	if (isFreeform) return freeformCards(value.items, warnings, depth);
	return value.items.flatMap((item, index) => {
		const title = item.kind === 'record' ? titleOf(item) : undefined;
		return cardsIn(item, warnings.inside('block', index + 1, title), depth + 1);
	});
}

const isPart = ({ fields }: RecordData): boolean =>
	fields.size <= 2 && fields.has('type') && fields.has('value');

/** A record as a card, followed by the cards of the lists that it holds. */
function cardsOf(fields: Fields, depth: number): Card[] {
	const card = archieCard(fields);
	const nested = fields.names.filter((name) => holdsSteps(fields, name)).map((name) => fields.take(name));
	fields.rest('a step');
	return [card, ...nested.flatMap((value) => cardsIn(value, fields.warnings, depth + 1))];
}

/** A freeform list gives the order in which its parts are read. A card ends where the next heading or step begins. */
function freeformCards(items: readonly Data[], all: Warnings, depth: number): Card[] {
	const cards: Card[] = [];
	for (const [index, item] of items.entries()) {
		if (item.kind !== 'record') continue;
		const type = textOf(item.fields.get('type')?.value);
		const value = item.fields.get('value')?.value;
		if (!value) continue;
		const warnings = all.inside('block', index + 1, type);
		const last = (): Card => cards.at(-1) ?? cards[cards.push(emptyCard(item.position, warnings)) - 1]!;
		if (value.kind === 'text') addPart(type, value, { cards, last, warnings });
		else if (QUOTE.test(type) && value.kind === 'record') addQuote(last(), new Fields(value, warnings));
		else if (PICTURE.test(type) && value.kind === 'record') {
			const fields = new Fields(value, warnings);
			addPictureFields(last(), fields);
			fields.rest('a picture');
		} else cards.push(...cardsIn(value, warnings, depth + 1));
	}
	return cards;
}

/** The cards of a freeform list so far. */
interface Freeform {
	cards: Card[];
	/** The last card, which may be new. */
	last: () => Card;
	warnings: Warnings;
}

function addPart(type: string, value: TextData, { cards, last, warnings }: Freeform): void {
	const name = type.toLowerCase();
	if (value.text.trim() === '') return;
	if (HEADING.test(name)) {
		const heading = headingOf(value, warnings);
		cards.push({ ...emptyCard(value.position, warnings), ...(heading && { heading }) });
	} else if (PARAGRAPH.test(name)) addText(last(), value, warnings);
	else if (STEP.test(name)) {
		cards.push(emptyCard(value.position, warnings));
		addText(last(), value);
	} else if (PICTURE.test(name)) {
		addPictures(last(), [{ src: value.text.trim(), position: value.position }], warnings);
	} else if (QUOTE.test(name)) {
		addQuotation(last(), { position: value.position, text: value }, warnings);
	} else {
		const what = `${quoted(type)} was left out: ${quoted(value.text)}`;
		warnings.add(value.position, what, 'A step has a text, a heading, a quotation, a picture and a view.');
	}
}

const textOf = (data: Data | undefined): string => (data?.kind === 'text' ? data.text : '');
