import type { Edited, Operation, TextEdit } from '../../edit/index.ts';
import { loadStory } from '../../story/disk/index.ts';
import { markChecked } from '../../story/translate/index.ts';
import type { Disk, StoryFile } from './story-file.ts';

/** In a translation, what is written counts as right for what its original says now. Another story stays as it is. */
export async function markWritten(
	{ path, name }: StoryFile,
	edited: Edited,
	operations: readonly Operation[],
	disk: Disk
): Promise<Edited> {
	const { original } = await loadStory(edited.text, path, name);
	if (original === undefined) return edited;
	const bytes = await disk.read(original).catch(() => undefined);
	const { data } = bytes ? (await loadStory(bytes, original, original)).read : {};
	if (!data) return edited;
	const paths = operations.flatMap((operation) => ('path' in operation ? [operation.path] : []));
	const text = markChecked(edited.text, data, paths);
	if (text === edited.text) return edited;
	const edit = difference(edited.text, text);
	const { from, to, insert } = edit;
	const back = { from, to: from + insert.length, insert: edited.text.slice(from, to) };
	return { text, edits: [...edited.edits, edit], inverse: [back, ...edited.inverse] };
}

/** The one edit that makes a text another. */
function difference(before: string, after: string): TextEdit {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from++;
	let end = 0;
	while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++;
	return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
