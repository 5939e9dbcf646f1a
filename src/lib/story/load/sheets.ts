import type { SheetFile, SheetFiles } from '../check/sheets.ts';
import { decodeStory } from './decode.ts';
import { nameBeside, type StoryFolder } from './folder.ts';

/**
 * Opens the CSV files that a story names.
 *
 * @param names their paths from the story's folder. The check has made sure that they are inside of it
 * @param story the story's name in messages
 */
export async function openSheets(
	names: readonly string[],
	folder: StoryFolder,
	story: string
): Promise<SheetFiles> {
	const opened = names.map(async (sheet): Promise<[string, SheetFile]> => {
		const bytes = await folder.read(folder.locate(sheet)).catch(() => undefined);
		const name = nameBeside(story, sheet);
		return [sheet, { name, content: bytes && decodeStory(bytes, name) }];
	});
	return new Map(await Promise.all(opened));
}
