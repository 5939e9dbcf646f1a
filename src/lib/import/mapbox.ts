import type { RecordData } from './data.ts';
import { headingOf, partTitle, shortTextOf } from './field-texts.ts';
import { Fields } from './fields.ts';
import { htmlProse } from './html.ts';
import { emptyCard, type Card, type ImportedStory } from './imported.ts';
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
	config.leave('showMarkers', 'A point on the map has a name here: list it under "places".');
	config.leave('markerColor', 'Colours are set in the theme, for the whole site.');
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
	const cards = chapters.flatMap((chapter, i) => cardOf(chapter, switches[i]));
	config.rest('a story');
	return { ...(title && { title }), summary, note, cards };
}

function blocksOf(fields: Fields, name: string): string[] {
	const source = fields.text(name);
	return source ? htmlProse(source, fields.warnings).blocks : [];
}

function cardOf(chapter: Fields, styleLayers: Opacities = {}): Card[] {
	const { position, warnings } = chapter;
	const card = emptyCard(position, warnings);
	const id = chapter.text('id')?.text.trim();
	if (id) card.id = id;
	const heading = headingOf(chapter.text('title'), warnings);
	if (heading) card.heading = heading;
	addView(card, chapter);
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

function addView(card: Card, chapter: Fields): void {
	const location = chapter.record('location');
	if (location) {
		const view = viewIn(location, pointIn(location, 'center'));
		if (view) card.view = view;
		for (const name of ['speed', 'curve', 'duration', 'essential', 'padding', 'maxDuration', 'easing']) {
			location.leave(name, 'How fast the map moves depends on the way it has to go.');
		}
		location.rest('a view');
	}
	const animation = chapter.text('mapAnimation');
	if (!animation) return;
	const move = MOVES.get(animation.text.trim());
	if (move) card.move = move;
	else {
		const what = `"mapAnimation" was left out: ${quoted(animation.text)}`;
		chapter.warnings.add(animation.positionAt(0), what, 'A map comes by fly, ease or jump.');
	}
}
