import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SheetFile, SheetFiles } from '../check/sheets.ts';
import { decodeStory } from './decode.ts';

/**
 * Opens the CSV files that a story names.
 *
 * @param names their paths from the story's folder. The check has made sure that they are inside of it
 * @param story the story's name in messages
 */
export async function openSheets(
	names: readonly string[],
	folder: string,
	story: string
): Promise<SheetFiles> {
	const opened = names.map(async (sheet): Promise<[string, SheetFile]> => {
		const bytes = await readFile(path.join(folder, sheet)).catch(() => undefined);
		const name = path.posix.join(path.posix.dirname(story), sheet);
		return [sheet, { name, content: bytes && decodeStory(bytes, name) }];
	});
	return new Map(await Promise.all(opened));
}
