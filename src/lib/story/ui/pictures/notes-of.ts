import type { ImageNote } from '../../../media/index.ts';
import type { StoryImageFile } from '../../schema/picture-data.ts';

/** The notes of an image that a step shows: all where it names none. */
export function notesOf({ notes = {} }: StoryImageFile, shown = Object.keys(notes)): ImageNote[] {
	return shown.flatMap((id) => {
		const { text = '', at, outline } = notes[id] ?? {};
		const place = at ?? outline;
		return place ? [{ text, at: place }] : [];
	});
}
