import type { Edited, Operation } from '../../edit/index.ts';
import { loadStory } from '../../story/disk/index.ts';
import { markChecked } from '../../story/translate/index.ts';
import { difference, inverseOf } from '../difference.ts';
import type { Disk } from './story-file.ts';

/**
 * In a translation, what is written counts as right for what its original says now.
 *
 * @param original the file that it translates
 */
export async function markWritten(
	original: string,
	edited: Edited,
	operations: readonly Operation[],
	disk: Disk
): Promise<Edited> {
	const bytes = await disk.read(original).catch(() => undefined);
	const { data } = bytes ? (await loadStory(bytes, original, original)).read : {};
	if (!data) return edited;
	const paths = operations.flatMap((operation) => ('path' in operation ? [operation.path] : []));
	const text = markChecked(edited.text, data, paths);
	if (text === edited.text) return edited;
	const edit = difference(edited.text, text);
	return {
		text,
		edits: [...edited.edits, edit],
		inverse: [inverseOf(edited.text, edit), ...edited.inverse]
	};
}
