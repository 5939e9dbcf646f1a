import type { RecordData } from './data.ts';
import { headingOf, partTitle, shortTextOf } from './field-texts.ts';
import { Fields } from './fields.ts';
import { htmlProse } from './html.ts';
import { emptyCard, type Card, type ImportedStory } from './imported.ts';
import { pinsOf, type Pin } from './mapbox-pins.ts';
import { pointIn, viewIn } from './location.ts';
import { addPictures } from './pictures.ts';
import { switchesOf, type Opacities } from './style-layers.ts';
import { quoted, type Warnings } from './warnings.ts';

const MOVES = new Map<string, Card['move']>([
	['flyTo', 'fly'],
	['easeTo', 'ease'],
	['jumpTo', 'jump']
]);

/** Fields that a chapter of the template has, and one of ArchieML has not. */
const OWN_FIELDS = ['description', 'location', 'alignment', 'mapAnimation', 'onChapterEnter'];

/** True for the configuration of Mapbox’s storytelling template. */
export function isMapbox({ fields }: RecordData): boolean {
	const chapters = fields.get('chapters')?.value;
	if (chapters?.kind !== 'list') return false;
	const records = chapters.items.filter((item) => item.kind === 'record');
	return records.length === 0 || records.some((one) => OWN_FIELDS.some((name) => one.fields.has(name)));
}

/** Reads the configuration of Mapbox’s storytelling template. */
export function readMapbox(data: RecordData, warnings: Warnings): ImportedStory {
	const config = new Fields(data, warnings);
	// First of all: no warning may repeat the token.
	const token = config.peek('accessToken');
	if (token?.kind === 'text') warnings.keepSecret(token.text);
	config.leave('accessToken', 'No token is needed.', true);
	config.leave('style', 'The map is drawn from the package’s own basemap; see the recipe for your own.');
	const pin = pinsOf(config);
	config.leave('theme', 'The page follows the reader’s light or dark setting.');
	config.leave('use3dTerrain', 'The map is flat.');
	config.leave('inset', 'See the recipe for several maps.');
	const title = headingOf(config.text('title'), warnings);
	const summary = ['subtitle', 'byline'].flatMap((name) => blocksOf(config, name));
	const note = blocksOf(config, 'footer');
	const chapters = config.records('chapters', 'chapter', ({ fields }) =>
		partTitle(fields.get('title')?.value, fields.get('id')?.value)
	);
	const switches = switchesOf(chapters);
	const cards = chapters.flatMap((chapter, i) => cardOf(chapter, pin, switches[i]));
	// A chapter without a place leaves the map where it was, and its pin.
	for (const [i, card] of cards.entries()) if (!card.view) card.pins = cards[i - 1]?.pins ?? [];
	config.rest('a story');
	const first = cards.find(({ view }) => view);
	const opening = pin && first && { view: first.view, places: [], pins: first.pins };
	return { ...(title && { title }), summary, note, ...(opening && { opening }), cards };
}

function blocksOf(fields: Fields, name: string): string[] {
	const source = fields.text(name);
	return source ? htmlProse(source, fields.warnings).blocks : [];
}

function cardOf(chapter: Fields, pin: Pin | undefined, styleLayers: Opacities = {}): Card[] {
	const { position, warnings } = chapter;
	const card = emptyCard(position, warnings);
	const id = chapter.text('id')?.text.trim();
	if (id) card.id = id;
	const heading = headingOf(chapter.text('title'), warnings);
	if (heading) card.heading = heading;
	const point = addView(card, chapter);
	if (pin && point) card.pins.push({ at: point, alt: heading?.text ?? id ?? point.join(', '), ...pin });
	const description = chapter.text('description');
	const prose = description && htmlProse(description, warnings);
	if (prose) card.text = prose.blocks;
	const alt = shortTextOf(chapter.text('mapDescription'), warnings);
	if (alt) card.alt = alt;
	const image = chapter.text('image');
	const pictures = image ? [{ src: image.text, position: image.positionAt(0) }] : [];
	addPictures(card, [...pictures, ...(prose?.pictures ?? [])]);
	chapter.leave('alignment', 'Where the cards stand is the same for the whole story.');
	chapter.leave('rotateAnimation', 'The map rests while a step is read.');
	chapter.leave('callback', 'Code is never run; the recipes show what a page can do with "onenter".');
	card.styleLayers = styleLayers;
	const isHidden = chapter.take('hidden')?.kind === 'boolean';
	chapter.rest('a step');
	if (!isHidden) return [card];
	const text = [heading?.text, prose?.plainText].filter(Boolean).join(': ');
	const fix = 'Readers never saw it; show it by "hidden: false".';
	if (text) warnings.add(position, `the text of a hidden chapter was left out: ${quoted(text)}`, fix);
	const { view } = card;
	return [{ ...emptyCard(position, warnings), styleLayers, ...(id && { id }), ...(view && { view }) }];
}

/** The view of a chapter, and how the map comes to it. */
function addView(card: Card, chapter: Fields): [number, number] | undefined {
	const location = chapter.record('location');
	const point = location && pointIn(location, 'center');
	if (location) {
		const view = viewIn(location, point);
		if (view) card.view = view;
		for (const name of ['speed', 'curve', 'duration', 'essential', 'padding', 'maxDuration', 'easing']) {
			location.leave(name, 'How fast the map moves depends on the way it has to go.');
		}
		location.rest('a view');
	}
	const animation = chapter.text('mapAnimation');
	if (!animation) return point;
	const move = MOVES.get(animation.text.trim());
	if (move) card.move = move;
	else {
		const what = `"mapAnimation" was left out: ${quoted(animation.text)}`;
		chapter.warnings.add(animation.positionAt(0), what, 'A map comes by fly, ease or jump.');
	}
	return point;
}
