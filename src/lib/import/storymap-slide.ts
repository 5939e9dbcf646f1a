import { LONGEST_LINE } from '../story/schema/index.ts';
import type { RecordData } from './data.ts';
import { headingOf, partTitle } from './field-texts.ts';
import type { Fields } from './fields.ts';
import { htmlProse } from './html.ts';
import { emptyCard, type Card } from './imported.ts';
import { lonLatIn, viewIn } from './location.ts';
import { addPictures } from './pictures.ts';
import { quoted } from './warnings.ts';

/** StoryMapJS draws tiles of 256 pixels, where a story's map has 512: its zooms are one more for the same picture. */
const ZOOM_OFFSET = 1;

/** A slide as a card, and its point on the earth. */
interface Slide {
	card: Card;
	point: [number, number] | undefined;
	/** Whether the line through the slides passes its point. */
	isOnLine: boolean;
}

/** The headline of a slide, for warnings about it. */
export function titleOf({ fields }: RecordData): string | undefined {
	const text = fields.get('text')?.value;
	return text?.kind === 'record' ? partTitle(text.fields.get('headline')?.value) : undefined;
}

/**
 * Reads a slide of StoryMapJS.
 *
 * @param isPicture whether the points are places of a picture, and not of the earth
 */
export function cardOf(slide: Fields, isPicture: boolean): Slide {
	const { warnings } = slide;
	const card = emptyCard(slide.position, warnings);
	const text = slide.record('text');
	const heading = headingOf(text?.text('headline'), warnings);
	if (heading) card.heading = heading;
	const source = text?.text('text');
	const prose = source && htmlProse(source, warnings);
	if (prose) card.text = prose.blocks;
	text?.rest('a text');
	const location = slide.record('location');
	const line = location?.peek('line');
	const isOnLine = line?.kind === 'boolean' && line.value;
	const point = location && (isPicture ? leavePoint(location) : addPlace(location, card));
	addMedia(slide, card);
	addPictures(card, prose?.pictures ?? []);
	const background = 'Colours and pictures behind the cards are set in the theme, for the whole site.';
	slide.leave('background', background);
	slide.leave('date', 'A step has no date of its own; write it in the text.');
	slide.take('unique_id');
	return { card, point, isOnLine: point !== undefined && isOnLine };
}

function addMedia(slide: Fields, card: Card): void {
	const media = slide.record('media');
	if (!media) return;
	const [url, caption, credit] = ['url', 'caption', 'credit'].map((name) => media.text(name));
	if (url) {
		const texts = {
			...(caption && { caption: htmlProse(caption, media.warnings).plainText }),
			...(credit && { credit: htmlProse(credit, media.warnings).plainText })
		};
		addPictures(card, [{ src: url.text, position: url.positionAt(0), ...texts }]);
	} else {
		for (const name of ['caption', 'credit']) media.leave(name, 'Its picture is not in the file.');
	}
	media.rest('a picture');
}

/** A point of a picture is no place on the earth. */
function leavePoint(location: Fields): undefined {
	const [lon, lat] = [location.number('lon'), location.number('lat')];
	const name = location.text('name')?.text.trim();
	for (const option of ['zoom', 'line', 'icon', 'iconSize', 'use_custom_marker']) location.take(option);
	location.rest('a place');
	if (lon === undefined || lat === undefined) return;
	const what = `the point [${lon}, ${lat}]${name ? ` of ${quoted(name)}` : ''} was left out`;
	const fix = 'It is a point of the picture that is the map, not of the earth.';
	location.warnings.add(location.position, what, fix);
}

function addPlace(location: Fields, card: Card): [number, number] | undefined {
	const { position, warnings } = location;
	const point = lonLatIn(location);
	const view = viewIn(location, point, ZOOM_OFFSET);
	if (view) card.view = view;
	const name = headingOf(location.text('name'), warnings)?.text;
	if (point && name && name.length <= LONGEST_LINE) card.places.push({ name, at: point });
	else if (name)
		location.leave('name', `A place needs a point and a name of at most ${LONGEST_LINE} characters.`);
	else if (point && card.heading) card.pins.push({ at: point, alt: card.heading.text });
	else if (point) {
		const what = `the marker at [${point.join(', ')}] was left out`;
		warnings.add(position, what, 'What stands on the map has a name: give the place or the slide one.');
	}
	location.take('line');
	for (const option of ['icon', 'iconSize', 'use_custom_marker']) {
		location.leave(option, 'Places look the same in all stories.');
	}
	location.rest('a place');
	return point;
}
