import { estimateSize } from '../../../map/overlay/labels/index.ts';
import type { StoryMarker } from '../../schema/marker-data.ts';

/** How wide a marker is where the story does not say, in CSS pixels. */
const WIDTHS = { image: 96, pin: 26 };

/** A pin's height by its width. */
const PIN = 1.3;

/** How words are set, and what is around them, in CSS pixels. */
const WORDS = { size: 13, lineHeight: 1.25, maxWidth: 200 };
const NUMBER = { size: 24, lineHeight: 1.1 };
const SOURCE = { size: 11, lineHeight: 12 / 11 };
const CARD = { width: 20, height: 14 };

/** What `Marker` needs to know of a marker's size. */
export interface MarkerSize {
	/** Absent where it is as wide as its words. */
	width?: number;
	/** Its height by its width. */
	ratio: number;
}

/**
 * The size of a marker. That of words is estimated, where the map has to know it: nothing measures them on the server.
 *
 * @param sourceWord what stands in front of its source
 */
export function markerSize(
	{ image, number, text, label = '', source, ...marker }: StoryMarker,
	sourceWord = ''
): MarkerSize {
	const { width, metres, avoid } = marker;
	const own = (usual: number) => (metres === undefined ? { width: width ?? usual } : {});
	if (image) return { ...own(WIDTHS.image), ratio: image.height / image.width || 1 };
	if (number === undefined && text === undefined) return { ...own(WIDTHS.pin), ratio: PIN };
	if (!avoid) return { width, ratio: 1 };
	const maxWidth = (width ?? WORDS.maxWidth + CARD.width) - CARD.width;
	const lines = [
		...(number === undefined ? [] : [estimateSize(number, NUMBER)]),
		estimateSize(text ?? label, { ...WORDS, maxWidth }),
		...(source ? [estimateSize(`${sourceWord} ${source.name}`, { ...SOURCE, maxWidth })] : [])
	];
	const wide = width ?? Math.ceil(Math.max(...lines.map((line) => line.width))) + CARD.width;
	const high = lines.reduce((sum, { height }) => sum + height, CARD.height);
	return { ...own(wide), ratio: high / wide };
}
