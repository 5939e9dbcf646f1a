import type { RecordData } from './data.ts';
import { languageOf } from './field-texts.ts';
import { Fields } from './fields.ts';
import {
	emptyStory,
	type Card,
	type ImportedEnd,
	type ImportedOpening,
	type ImportedPlace,
	type ImportedStory
} from './imported.ts';
import { cardOf, titleOf } from './storymap-slide.ts';
import { quoted, type Warnings } from './warnings.ts';

/** What belongs to the map or the frame round it. */
const MAP_OPTIONS =
	'map_type map_subdomains map_background_color map_mini map_access_token zoomify font_css attribution';
const FRAME_OPTIONS = 'call_to_action call_to_action_text width height skin_css start_at_slide storymap_id';

/** The types of map whose points are places of a picture: tiles of a scan or painting. `map_as_image` does not count. */
const PICTURE = /^\s*(zoomify|iiif)\b/i;

/** True for the data of StoryMapJS, with its slides at the top or under "storymap". */
export function isStoryMap(data: RecordData): boolean {
	return slidesHolder(data) !== undefined;
}

function slidesHolder(data: RecordData): RecordData | undefined {
	const inner = data.fields.get('storymap')?.value;
	const holder = inner?.kind === 'record' ? inner : data;
	return holder.fields.get('slides')?.value.kind === 'list' ? holder : undefined;
}

/** Reads the data of StoryMapJS. */
export function readStoryMap(data: RecordData, warnings: Warnings): ImportedStory {
	const holder = slidesHolder(data) ?? data;
	const storymap = new Fields(holder, warnings);
	const outer = holder === data ? storymap : new Fields(data, warnings);
	if (outer !== storymap) outer.take('storymap');
	const levels = [...new Set([storymap, outer])];
	const story = emptyStory();
	const isPicture = levels.some((fields) => {
		const type = fields.peek('map_type');
		return type?.kind === 'text' && PICTURE.test(type.text);
	});
	for (const fields of levels) readOptions(fields, story);
	const points: [number, number][] = [];
	let hasOverview = false;
	let before: ImportedEnd | undefined;
	for (const slide of storymap.records('slides', 'slide', titleOf)) {
		const { card, point, isOnLine } = cardOf(slide, isPicture);
		if (point) points.push(point);
		if (point && isOnLine) {
			const end = { at: point, ...card.places[0] };
			if (before) addLine(card, before, end);
			before = end;
		}
		const isOverview = slide.text('type')?.text === 'overview';
		if (!isOverview) slide.leave('type', 'A step has none.');
		slide.rest('a step');
		hasOverview ||= isOverview;
		if (isOverview && story.cards.length === 0 && !story.title) becomeOpening(card, story);
		else story.cards.push(card);
	}
	// Without an overview nothing in the file shows all points at once.
	const opening = hasOverview ? openingOf(points, story.cards) : undefined;
	if (opening) story.opening ??= opening;
	for (const fields of levels) fields.rest('a story');
	return story;
}

function readOptions(fields: Fields, story: ImportedStory): void {
	const lang = languageOf(fields.text('language'), fields.warnings);
	if (lang) story.lang ??= lang;
	for (const name of MAP_OPTIONS.split(' ')) {
		fields.leave(name, 'The map is drawn from the package’s own basemap; see the recipe for your own.');
	}
	for (const name of FRAME_OPTIONS.split(' ')) {
		fields.leave(name, 'It belongs to the frame, not to the story.');
	}
	// They say how a map is shown, and no more.
	for (const name of ['calculate_zoom', 'map_as_image']) fields.take(name);
}

/** The line from the point of the slide before to that of a slide: who reads the slide sees it drawn. */
function addLine(card: Card, from: ImportedEnd, to: ImportedEnd): void {
	if (from.at.join() === to.at.join()) return;
	const between = from.name && to.name ? `${from.name} – ${to.name}` : undefined;
	const name = between ?? to.name ?? card.heading?.text ?? from.name ?? to.at.join(', ');
	card.lines.push({ name, ends: [from, to] });
}

/** Readers see the overview first: its text stands over the story. */
function becomeOpening({ heading, text, view, image, position, warnings }: Card, story: ImportedStory): void {
	if (heading) story.title = heading;
	story.summary = text;
	if (view) story.opening = { view, places: [] };
	const what = image && `the picture ${quoted(image.src)} was left out`;
	if (what) warnings.add(position, what, 'Behind the headline stands the map.');
}

/** The overview shows all points at once. The box round them comes from the file; the import does not make it up. */
function openingOf(points: readonly [number, number][], cards: readonly Card[]): ImportedOpening | undefined {
	const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
	const [west, south] = [Math.min(...lons), Math.min(...lats)];
	const [east, north] = [Math.max(...lons), Math.max(...lats)];
	if (!(west < east && south < north)) return undefined;
	const places = new Map<string, ImportedPlace>();
	for (const place of cards.flatMap((card) => card.places)) places.set(JSON.stringify(place), place);
	const pins = cards.flatMap((card) => card.pins);
	return { view: { bounds: [west, south, east, north] }, places: [...places.values()], pins };
}
