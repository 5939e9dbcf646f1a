import type { Data } from './data.ts';
import { emptyCard, type Card, type Draft, type DraftOpening, type DraftPlace } from './draft.ts';
import { Fields } from './fields.ts';
import { htmlProse } from './html.ts';
import { lonLatIn, viewIn } from './location.ts';
import type { Notes } from './notes.ts';
import { picturesOf } from './pictures.ts';
import { headingOf, languageOf } from './words.ts';

/** StoryMapJS draws tiles of 256 pixels, where a story's map has 512: its zooms are one more for the same picture. */
const ZOOM_OFFSET = 1;

/** What belongs to the map or the frame round it. */
const MAP_OPTIONS =
	'map_type map_subdomains map_background_color map_mini map_access_token zoomify font_css attribution';
const FRAME_OPTIONS = 'call_to_action call_to_action_text width height skin_css start_at_slide storymap_id';

/** True for the data of StoryMapJS, with its slides at the top or under "storymap". */
export function isStoryMap(data: Data): boolean {
	return slidesHolder(data) !== undefined;
}

function slidesHolder(data: Data): Extract<Data, { kind: 'record' }> | undefined {
	if (data.kind !== 'record') return undefined;
	const inner = data.fields.get('storymap')?.value;
	const holder = inner?.kind === 'record' ? inner : data;
	return holder.fields.get('slides')?.value.kind === 'list' ? holder : undefined;
}

/** Reads the data of StoryMapJS. */
export function readStoryMap(data: Extract<Data, { kind: 'record' }>, notes: Notes): Draft {
	const holder = slidesHolder(data) ?? data;
	const storymap = new Fields(holder, notes);
	const outer = holder === data ? storymap : new Fields(data, notes);
	if (outer !== storymap) outer.take('storymap');
	const draft: Draft = { summary: [], note: [], cards: [] };
	for (const fields of new Set([storymap, outer])) {
		const lang = languageOf(fields.text('language'), notes);
		if (lang) draft.lang ??= lang;
		for (const name of MAP_OPTIONS.split(' ')) {
			fields.leave(name, 'The map is drawn from the package’s own basemap; see the recipe for your own.');
		}
		for (const name of FRAME_OPTIONS.split(' '))
			fields.leave(name, 'It belongs to the frame, not to the story.');
		fields.take('calculate_zoom');
	}
	const isPicture = [storymap, outer].some((fields) => fields.take('map_as_image')?.kind === 'boolean');
	if (isPicture) {
		notes.add(
			storymap.lineOf('map_as_image'),
			'all points were left out',
			'They are of a picture, not of the earth.'
		);
	}
	const points: [number, number][] = [];
	let hasOverview = false;
	for (const slide of storymap.records('slides')) {
		const card = cardOf(slide, isPicture, points, notes);
		const type = slide.text('type')?.text;
		if (type !== undefined && type !== 'overview') slide.leave('type', 'A step has none.');
		slide.rest('a step');
		hasOverview ||= type === 'overview';
		if (type === 'overview' && draft.cards.length === 0 && !draft.title) asOpening(card, draft, notes);
		else draft.cards.push(card);
	}
	// Without an overview nothing in the file shows all points at once.
	const opening = hasOverview ? openingOf(points, draft.cards) : undefined;
	if (opening) draft.opening ??= opening;
	for (const fields of new Set([storymap, outer])) fields.rest('a story');
	return draft;
}

/** The overview is what readers see first: its words stand over the story. */
function asOpening({ heading, text, view, image, line }: Card, draft: Draft, notes: Notes): void {
	if (heading) draft.title = heading;
	draft.summary = text;
	if (view) draft.opening = { view, places: [] };
	if (image)
		notes.add(line, `the picture "${image.src}" was left out`, 'Behind the headline stands the map.');
}

/** The overview shows all points at once; the box round them is what the file says, not ours. */
function openingOf(points: readonly [number, number][], cards: readonly Card[]): DraftOpening | undefined {
	const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
	const [west, south, east, north] = [
		least(lons),
		least(lats),
		-least(lons.map(minus)),
		-least(lats.map(minus))
	];
	if (!(west < east && south < north)) return undefined;
	const places = new Map<string, DraftPlace>();
	for (const place of cards.flatMap((card) => card.places)) places.set(JSON.stringify(place), place);
	return { view: { bounds: [west, south, east, north] }, places: [...places.values()] };
}

const minus = (value: number): number => -value;
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

function cardOf(slide: Fields, isPicture: boolean, points: [number, number][], notes: Notes): Card {
	const card = emptyCard(slide.line);
	const text = slide.record('text');
	const heading = headingOf(text?.text('headline'), notes);
	if (heading) card.heading = heading;
	const said = text?.text('text');
	const prose = said && htmlProse(said, notes);
	if (prose) card.text = prose.blocks;
	text?.rest('a text');
	const location = slide.record('location');
	if (location && !isPicture) locate(location, card, points);
	const media = slide.record('media');
	if (media) {
		const [url, caption, credit] = ['url', 'caption', 'credit'].map((name) => media.text(name));
		if (url) {
			const said = {
				...(caption && { caption: htmlProse(caption, notes).words }),
				...(credit && { credit: htmlProse(credit, notes).words })
			};
			picturesOf([{ src: url.text, line: url.lineAt(0), ...said }], card, notes);
		} else {
			media.leave('caption', 'Its picture is not in the file.');
			media.leave('credit', 'Its picture is not in the file.');
		}
		media.rest('a picture');
	}
	picturesOf(prose?.pictures ?? [], card, notes);
	slide.leave(
		'background',
		'Colours and pictures behind the cards are set in the theme, for the whole site.'
	);
	slide.leave('date', 'A step has no date of its own; write it in the text.');
	slide.take('unique_id');
	return card;
}

function locate(location: Fields, card: Card, points: [number, number][]): void {
	const { notes } = location;
	const point = lonLatIn(location);
	const view = viewIn(location, point, ZOOM_OFFSET);
	if (view) card.view = view;
	if (point) points.push(point);
	const name = headingOf(location.text('name'), notes)?.words;
	if (point && name && name.length <= 240) card.places.push({ name, at: point });
	else if (name) location.leave('name', 'A place needs a point and a name of at most 240 characters.');
	else if (point)
		notes.add(location.line, 'the marker was left out', 'A place of a story has a name: add one.');
	location.leave('line', 'Lines between points are drawn for flights alone: list them under "flights".');
	location.leave('icon', 'Places look the same in all stories.');
	location.leave('iconSize', 'Places look the same in all stories.');
	location.leave('use_custom_marker', 'Places look the same in all stories.');
	location.rest('a place');
}
