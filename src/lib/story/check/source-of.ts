import type { NoteNumbering } from '../text/note-numbering.ts';
import type { StorySource } from '../text/types.ts';

/** A source, named in place or by its id, as its name and address. */
export function sourceOf(
	source: string | StorySource | undefined,
	notes: NoteNumbering
): { source?: StorySource } {
	if (source === undefined) return {};
	const { name, url } = notes.resolve(source);
	return { source: { name, ...(url !== undefined && { url }) } };
}
