import type { StoryFile } from '../schema/schema.ts';
import type { StoryData } from '../schema/story-data.ts';
import type { NoteNumbering } from '../text/note-numbering.ts';
import { sourceOf } from './source-of.ts';

/** The images, videos and drawings of a story. Sizes and drawings come with its files. */
export function buildMedia(
	{ images, videos, drawings }: StoryFile,
	notes: NoteNumbering
): Pick<StoryData, 'images' | 'videos' | 'drawings'> {
	const size = { width: 0, height: 0 };
	return {
		...(images && {
			images: mapped(images, ({ source, ...image }) => ({ ...image, ...sourceOf(source, notes), ...size }))
		}),
		...(videos && {
			videos: mapped(videos, ({ source, ...video }) => ({ ...video, ...sourceOf(source, notes), ...size }))
		}),
		...(drawings && {
			drawings: mapped(drawings, ({ source, ...drawing }) => ({
				...drawing,
				...sourceOf(source, notes)
			}))
		})
	};
}

const mapped = <From, To>(table: Record<string, From>, map: (entry: From) => To): Record<string, To> =>
	Object.fromEntries(Object.entries(table).map(([id, entry]) => [id, map(entry)]));
