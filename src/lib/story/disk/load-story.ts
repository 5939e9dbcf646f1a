import path from 'node:path';
import { loadStoryFrom, type LoadedStory } from '../load/index.ts';
import { diskFolder } from './disk-folder.ts';

/**
 * Reads a story of the disk with the files that it names; for a translation also the story that it translates.
 *
 * @param content what the file holds: text, or bytes in UTF-8 or UTF-16
 * @param file its full path
 * @param name its name in messages
 */
export const loadStory = (content: string | Uint8Array, file: string, name: string): Promise<LoadedStory> =>
	loadStoryFrom(content, { folder: diskFolder(path.dirname(file)), file, name });
