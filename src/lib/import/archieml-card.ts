import { LONGEST_LINE } from '../story/schema/index.ts';
import type { RecordData, SourceText } from './data.ts';
import { headingOf, partTitle, shortTextOf } from './field-texts.ts';
import { Fields } from './fields.ts';
import { emptyCard, type Card } from './imported.ts';
import { lonLatIn, pointIn, viewIn } from './location.ts';
import { addPictures } from './pictures.ts';
import { addQuotation, addQuote } from './quotes.ts';
import { markdownProse } from './read-markdown.ts';
import { quoted } from './warnings.ts';

const TITLES = ['title', 'heading', 'headline', 'hed', 'subhead', 'subtitle'];
const TEXTS = /^(text|body|description|content|copy|words)$/;
const VIEWS = ['view', 'location', 'map', 'camera'];

const MOVES: Readonly<Record<string, Card['move']>> = {
	fly: 'fly',
	flyto: 'fly',
	ease: 'ease',
	easeto: 'ease',
	jump: 'jump',
	jumpto: 'jump'
};

/** Names of what holds steps, inside a step or at the top. */
const STEPS = /^(chapters?|steps?|cards?|slides?|sections?|scenes?|story|scroll|body|content|text)$/i;

/** True for a field that holds steps, not the text of one. */
export function holdsSteps(fields: Fields, name: string): boolean {
	const value = fields.peek(name);
	if (!value || !STEPS.test(name)) return false;
	if (value.kind === 'list') return !TEXTS.test(name) || value.items.some(({ kind }) => kind !== 'text');
	return value.kind === 'record';
}

/** The title of a step, for warnings about it. */
export function titleOf({ fields }: RecordData): string | undefined {
	return partTitle(...[...TITLES, 'id', 'slug'].map((name) => fields.get(name)?.value));
}

/** Reads a step of ArchieML, whose fields have the names that people use. The caller reads the lists in it. */
export function archieCard(fields: Fields): Card {
	const { warnings } = fields;
	const card = emptyCard(fields.position, warnings);
	const id = fields.text('id', 'slug')?.text.trim();
	if (id) card.id = id;
	const heading = headingOf(fields.text(...TITLES), warnings);
	if (heading) card.heading = heading;
	for (const name of fields.names.filter((one) => TEXTS.test(one) && !holdsSteps(fields, one))) {
		const value = fields.take(name);
		const items = value?.kind === 'list' ? value.items : value ? [value] : [];
		for (const item of items) if (item.kind === 'text') addText(card, item);
	}
	addMap(fields, card);
	addPicture(fields, card);
	addStepQuote(fields, card);
	return card;
}

/** Puts a text on a card, below what is there. */
export function addText(card: Card, source: SourceText, warnings = card.warnings): void {
	const prose = markdownProse(source, warnings);
	card.text.push(...prose.blocks);
	addPictures(card, prose.pictures, warnings);
}

function addMap(fields: Fields, card: Card): void {
	const { warnings } = fields;
	const point = addView(fields, card);
	const name = headingOf(fields.text('place', 'marker'), warnings);
	if (name && point && name.text.length <= LONGEST_LINE) card.places.push({ name: name.text, at: point });
	else if (name) {
		const fix = `A place needs a point and a name of at most ${LONGEST_LINE} characters.`;
		warnings.add(name.position, `the place ${quoted(name.text)} was left out`, fix);
	}
	const alt = shortTextOf(fields.text('mapDescription', 'mapAlt'), warnings);
	if (alt) card.alt = alt;
	const animation = fields.text('move', 'animation', 'mapAnimation');
	const move = animation && MOVES[animation.text.trim().toLowerCase()];
	if (move) card.move = move;
	else if (animation) {
		const what = `the move ${quoted(animation.text)} was left out`;
		warnings.add(animation.positionAt(0), what, 'A map comes by fly, ease or jump.');
	}
}

/** Reads the view of a step, whose parts are fields of the step or stand under a name; returns its point. */
function addView(fields: Fields, card: Card): [number, number] | undefined {
	const holder = VIEWS.some((name) => fields.names.includes(name)) ? fields.record(...VIEWS) : fields;
	if (!holder) return undefined;
	const point = pointIn(holder, 'center') ?? lonLatIn(holder);
	const view = viewIn(holder, point);
	if (view) card.view = view;
	if (holder !== fields) holder.rest('a view');
	return point;
}

function addPicture(fields: Fields, card: Card): void {
	const value = fields.takeAny('image', 'photo', 'picture', 'img');
	if (value?.kind === 'record') addPictureFields(card, new Fields(value, fields.warnings));
	else if (value?.kind === 'text') addPictureFields(card, fields, value);
}

/** Puts a picture on a card, whose description and size are fields beside its address. */
export function addPictureFields(card: Card, fields: Fields, address?: SourceText): void {
	const src = address ?? fields.text('src', 'url', 'file', 'value', 'image');
	const [alt, caption, credit] = ['alt', 'caption', 'credit'].map((name) => fields.text(name)?.text.trim());
	const [width, height] = [fields.number('width'), fields.number('height')];
	if (!src) return;
	const picture = {
		src: src.text.trim(),
		position: src.positionAt(0),
		...(alt && { alt }),
		...(caption && { caption }),
		...(credit && { credit }),
		...(width !== undefined && { width }),
		...(height !== undefined && { height })
	};
	addPictures(card, [picture], fields.warnings);
}

function addStepQuote(fields: Fields, card: Card): void {
	const value = fields.takeAny('quote', 'quotation', 'pullquote');
	if (value?.kind === 'record') addQuote(card, new Fields(value, fields.warnings));
	if (value?.kind !== 'text') return;
	const speaker = fields.text('speaker', 'attribution', 'by');
	const role = fields.text('role');
	addQuotation(card, { position: value.position, text: value, speaker, role });
}
