import type { Said } from './data.ts';
import { emptyCard, type Card } from './draft.ts';
import { Fields } from './fields.ts';
import { lonLatIn, pointIn, viewIn } from './location.ts';
import { mixedProse } from './mixed.ts';
import type { Notes } from './notes.ts';
import { picturesOf } from './pictures.ts';
import { quotationOn, quoteOn } from './quotes.ts';
import { headingOf, wordsOf } from './words.ts';

const TITLES = ['title', 'heading', 'headline', 'hed', 'subhead', 'subtitle'];
const TEXTS = /^(text|body|description|content|copy|words)$/;
const VIEWS = ['view', 'location', 'map', 'camera'];

const MOVES: Record<string, Card['move']> = {
	fly: 'fly',
	flyto: 'fly',
	ease: 'ease',
	easeto: 'ease',
	jump: 'jump',
	jumpto: 'jump'
};

/** Names of what holds steps, inside a step or at the top. */
const STEPS = /^(chapters?|steps?|cards?|slides?|sections?|scenes?|story|scroll|body|content|text)$/i;

/** True for a field that holds steps, not the words of one. */
export function holdsSteps(fields: Fields, name: string): boolean {
	const value = fields.peek(name);
	if (!value || !STEPS.test(name)) return false;
	if (value.kind === 'list') return !TEXTS.test(name) || value.items.some(({ kind }) => kind !== 'text');
	return value.kind === 'record';
}

/** A step of ArchieML: what its fields say, under the names that people use. Lists in it are left to the caller. */
export function archieCard(fields: Fields, notes: Notes): Card {
	const card = emptyCard(fields.line);
	const id = fields.text('id', 'slug')?.text.trim();
	if (id) card.id = id;
	const heading = headingOf(fields.text(...TITLES), notes);
	if (heading) card.heading = heading;
	for (const name of fields.names.filter((one) => TEXTS.test(one) && !holdsSteps(fields, one))) {
		const value = fields.take(name);
		if (value?.kind === 'text') addText(card, value, notes);
		else if (value?.kind === 'list') {
			for (const item of value.items) if (item.kind === 'text') addText(card, item, notes);
		}
	}
	const place = locate(fields, card);
	const named = headingOf(fields.text('place', 'marker'), notes);
	if (named && place && named.words.length <= 240) card.places.push({ name: named.words, at: place });
	else if (named)
		notes.add(named.line, `the place "${named.words}" was left out`, 'It has no point to stand at.');
	const alt = wordsOf(fields.text('mapDescription', 'mapAlt'), notes);
	if (alt) card.alt = alt;
	const move = fields.text('move', 'animation', 'mapAnimation');
	const known = move && MOVES[move.text.trim().toLowerCase()];
	if (known) card.move = known;
	else if (move) notes.add(move.lineAt(0), '"move" was left out', 'A map comes by fly, ease or jump.');
	addPicture(fields, card, notes);
	addQuote(fields, card, notes);
	return card;
}

/** Puts a text onto a card, below what is there. */
export function addText(card: Card, said: Said, notes: Notes): void {
	const prose = mixedProse(said, notes);
	card.text.push(...prose.blocks);
	picturesOf(prose.pictures, card, notes);
}

/** Reads the view of a step, in fields of its own or under a name, and gives back the point that it is of. */
function locate(fields: Fields, card: Card): [number, number] | undefined {
	const holder = VIEWS.some((name) => fields.names.includes(name)) ? fields.record(...VIEWS) : fields;
	if (!holder) return undefined;
	const point = pointIn(holder, 'center') ?? lonLatIn(holder);
	const view = viewIn(holder, point);
	if (view) card.view = view;
	if (holder !== fields) holder.rest('a view');
	return point;
}

function addPicture(fields: Fields, card: Card, notes: Notes): void {
	const value = fields.takeAny('image', 'photo', 'picture', 'img');
	if (value?.kind === 'record') pictureOn(card, new Fields(value, notes), notes);
	else if (value?.kind === 'text') pictureOn(card, fields, notes, value);
}

/** Puts a picture onto a card, whose alt and size stand beside its address. */
export function pictureOn(card: Card, fields: Fields, notes: Notes, address?: Said): void {
	const src = address ?? fields.text('src', 'url', 'file', 'value', 'image');
	const [alt, caption, credit] = ['alt', 'caption', 'credit'].map((name) => fields.text(name));
	const [width, height] = [fields.number('width'), fields.number('height')];
	if (!src) return;
	const shown = {
		src: src.text.trim(),
		line: src.lineAt(0),
		...(alt && { alt: alt.text.trim() }),
		...(caption && { caption: caption.text.trim() }),
		...(credit && { credit: credit.text.trim() }),
		...(width !== undefined && { width }),
		...(height !== undefined && { height })
	};
	picturesOf([shown], card, notes);
}

function addQuote(fields: Fields, card: Card, notes: Notes): void {
	const value = fields.takeAny('quote', 'quotation', 'pullquote');
	if (value?.kind === 'record') quoteOn(card, new Fields(value, notes), notes);
	if (value?.kind !== 'text') return;
	const who = fields.text('speaker', 'attribution', 'by');
	quotationOn(card, { line: value.line, said: value, who, role: fields.text('role') }, notes);
}
