import type { Data } from './data.ts';
import { emptyCard, type Card, type Draft } from './draft.ts';
import { Fields } from './fields.ts';
import { htmlProse } from './html.ts';
import { pointIn, viewIn } from './location.ts';
import { quoted, type Notes } from './notes.ts';
import { picturesOf } from './pictures.ts';
import { headingOf, wordsOf } from './words.ts';

const MOVES = new Map([
	['flyTo', 'fly'],
	['easeTo', 'ease'],
	['jumpTo', 'jump']
] as const);

/** True for the configuration of Mapbox’s storytelling template. */
export function isMapbox(data: Data): boolean {
	return data.kind === 'record' && data.fields.get('chapters')?.value.kind === 'list';
}

/** Reads the configuration of Mapbox’s storytelling template. */
export function readMapbox(data: Extract<Data, { kind: 'record' }>, notes: Notes): Draft {
	const config = new Fields(data, notes);
	// First of all: it must not show up in what is told of the rest.
	const token = config.peek('accessToken');
	if (token?.kind === 'text') notes.keepSecret(token.text);
	config.leave('accessToken', 'No token is needed.', true);
	config.leave('style', 'The map is drawn from the package’s own basemap; see the recipe for your own.');
	config.leave('showMarkers', 'A point on the map has a name here: list it under "places".');
	config.leave('markerColor', 'Colours are set in the theme, for the whole site.');
	config.leave('theme', 'The page follows the reader’s light or dark setting.');
	config.leave('use3dTerrain', 'The map is flat.');
	config.leave('inset', 'See the recipe for several maps.');
	const title = headingOf(config.text('title'), notes);
	const under = ['subtitle', 'byline'].flatMap((name) => blocksOf(config, name, notes));
	const note = blocksOf(config, 'footer', notes);
	const cards = config.records('chapters').flatMap((chapter) => cardOf(chapter, notes));
	config.rest('a story');
	return { ...(title && { title }), summary: under, note, cards };
}

function blocksOf(fields: Fields, name: string, notes: Notes): string[] {
	const said = fields.text(name);
	return said ? htmlProse(said, notes).blocks : [];
}

function cardOf(chapter: Fields, notes: Notes): Card[] {
	const card = emptyCard(chapter.line);
	const id = chapter.text('id')?.text.trim();
	if (id) card.id = id;
	const heading = headingOf(chapter.text('title'), notes);
	if (heading) card.heading = heading;
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
	const move = animation && MOVES.get(animation.text.trim() as 'flyTo');
	if (move) card.move = move;
	else if (animation)
		notes.add(animation.lineAt(0), '"mapAnimation" was left out', 'A map comes by fly, ease or jump.');
	const description = chapter.text('description');
	const prose = description && htmlProse(description, notes);
	if (prose) card.text = prose.blocks;
	const alt = wordsOf(chapter.text('mapDescription'), notes);
	if (alt) card.alt = alt;
	const image = chapter.text('image');
	const shown = image ? [{ src: image.text, line: image.lineAt(0) }] : [];
	picturesOf([...shown, ...(prose?.pictures ?? [])], card, notes);
	chapter.leave('alignment', 'Where the cards stand is the same for the whole story.');
	chapter.leave('rotateAnimation', 'The map rests while a step is read.');
	chapter.leave('callback', 'Code is never run; the recipes show what a page can do with "onenter".');
	for (const name of ['onChapterEnter', 'onChapterExit']) {
		chapter.leave(
			name,
			'Layers of a style are not switched: a step lists the "areas" and "flights" it shows.'
		);
	}
	const hidden = chapter.take('hidden');
	chapter.rest('a step');
	if (hidden?.kind !== 'boolean') return [card];
	const words = [heading?.words, prose?.words].filter(Boolean).join(': ');
	const why = 'Readers never saw them; show them by "hidden: false".';
	if (words) notes.add(chapter.line, `words of a hidden chapter were left out: ${quoted(words)}`, why);
	return [
		{ ...emptyCard(chapter.line), ...(card.id && { id: card.id }), ...(card.view && { view: card.view }) }
	];
}
