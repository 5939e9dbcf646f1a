import { numberFormatter } from '../../counter/format/index.ts';
import type { LonLat } from '../../geo/index.ts';
import type { StoryMarker } from '../schema/marker-data.ts';
import type { StoryFile } from '../schema/schema.ts';
import type { StoryData } from '../schema/story-data.ts';
import type { NoteNumbering } from '../text/note-numbering.ts';
import { sourceOf } from './source-of.ts';

type FileMarker = NonNullable<StoryFile['markers']>[string];

/** The markers of a story, each at a point, and with its number as the language writes it. Sizes of pictures come with their files. */
export function buildMarkers(
	{ markers, places = {} }: StoryFile,
	lang: string,
	notes: NoteNumbering
): Pick<StoryData, 'markers'> {
	if (!markers) return {};
	const pointOf = (at: FileMarker['at']): LonLat => (typeof at === 'string' ? places[at]!.at : at);
	const build = ({
		at,
		image,
		number,
		prefix = '',
		suffix = '',
		format,
		source,
		...marker
	}: FileMarker): StoryMarker => ({
		...marker,
		at: pointOf(at),
		...(image !== undefined && { image: { src: image, width: 0, height: 0 } }),
		...(number !== undefined && { number: prefix + numberFormatter(lang, format).format(number) + suffix }),
		...sourceOf(source, notes)
	});
	return { markers: Object.fromEntries(Object.entries(markers).map(([id, marker]) => [id, build(marker)])) };
}
